/** What is known of each digest without reading it again, in one file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { z } from 'zod';
import { RULES, type RuleId, report } from '../diagnostics.ts';
import type { DigestHead } from '../library/head.ts';
import { READING } from './code.ts';
import { codeHash, hashOf, sealed } from './hash.ts';
import { replaceFile } from './replace.ts';

const Point = z.object({ line: z.int(), column: z.int(), offset: z.int().optional() });
const Place = z.union([Point, z.object({ start: Point, end: Point })]);
const Message = z.object({
  rule: z.enum(Object.keys(RULES) as [RuleId, ...RuleId[]]),
  reason: z.string(),
  place: Place.optional(),
});
type Message = z.infer<typeof Message>;

/** A digest as it was read; `key` names its path, its bytes, and what read them. */
export interface KnownDigest {
  readonly key: string;
  readonly head: DigestHead;
  readonly messages: readonly Message[];
}

export interface State {
  /** What merged the papers of the volumes. */
  readonly merged: string;
  /** The volumes, each with its seal: one of another build knows nothing of these digests. */
  readonly volumes: readonly (readonly [month: string, seal: string])[];
  readonly digests: readonly KnownDigest[];
}

/** Where an archive keeps its state. */
export const stateIn = (folder: string): string => join(folder, 'digests.json');

/** The state that was written last; undefined when there is none, or it is damaged. */
export function readState(path: string): State | undefined {
  try {
    const [check, text = ''] = readFileSync(path, 'utf8').split('\n');
    return sealOf(text) === check ? sealed<State>(text) : undefined;
  } catch {
    return undefined;
  }
}

export function writeState(path: string, state: State): void {
  const text = JSON.stringify(state);
  replaceFile(path, `${sealOf(text)}\n${text}`);
}

/** Names the text, and the code that says what it means. */
const sealOf = (text: string): string => hashOf(codeHash(READING), text);

/** The messages of a file in a form that can be kept. */
export function messagesOf({ messages }: VFile): Message[] {
  return messages.map(({ ruleId, reason, place }) =>
    Message.parse({ rule: ruleId, reason, ...(place && { place }) }),
  );
}

/** A file with the messages it had. */
export function fileOf(display: string, messages: readonly Message[]): VFile {
  const file = new VFile({ path: display });
  for (const { rule, reason, place } of messages) report(file, rule, reason, place);
  return file;
}
