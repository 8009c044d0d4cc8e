/** What is known of each digest without reading it again, in one file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import * as z from 'zod';
import { RULES, type RuleId, report } from '../diagnostics.ts';
import type { DigestHead } from '../library/head.ts';
import { once } from '../once.ts';
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

/** The volumes that were merged. */
interface VolumesState {
  /** What merged the papers of the volumes. */
  readonly merged: string;
  /** The volumes, each with its seal: one of another build knows nothing of these digests. */
  readonly volumes: readonly (readonly [month: string, seal: string])[];
}

interface StoredState extends VolumesState {
  /** Of a state that was read, parsed when they are first asked for. */
  readonly digests: readonly KnownDigest[];
}

export interface State extends StoredState {
  /** The keys of the digests. A build that finds nothing to do needs no more of them. */
  readonly keys: ReadonlySet<string>;
}

/** Where an archive keeps its state. */
export const stateIn = (folder: string): string => join(folder, 'digests.json');

/** The state that was written last; undefined when there is none, or it is damaged. */
export function readState(path: string): State | undefined {
  try {
    const [check, head = '', digests = ''] = readFileSync(path, 'utf8').split('\n');
    if (sealOf(head, digests) !== check) return undefined;
    const { keys, ...state } = sealed<VolumesState & { readonly keys: readonly string[] }>(head);
    const known = parsedLater<readonly KnownDigest[]>(digests);
    return {
      ...state,
      keys: new Set(keys),
      get digests() {
        return known();
      },
    };
  } catch {
    return undefined;
  }
}

/** What a text says, parsed when it is first asked for; then, the text is let go of. */
function parsedLater<T>(text: string): () => T {
  let waiting = text;
  return once(() => {
    const parsed = sealed<T>(waiting);
    waiting = '';
    return parsed;
  });
}

export function writeState(path: string, { digests, ...state }: StoredState): void {
  const keys = digests.map(({ key }) => key);
  const lines = [{ ...state, keys }, digests].map((line) => JSON.stringify(line));
  replaceFile(path, [sealOf(...lines), ...lines].join('\n'));
}

/** Names the lines, and the code that says what they mean. */
const sealOf = (...lines: readonly string[]): string => hashOf(codeHash(READING), ...lines);

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
