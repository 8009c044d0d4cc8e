/** Publishes a staged site: journal, operations, manifest. What is cut off here, the next build finishes. */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import * as z from 'zod';
import { type Manifest, manifestText, readFrom, readManifest } from './manifest.ts';
import { Operation, Performer } from './operations.ts';
import { discard } from './own-folder.ts';
import { type Places, writeDurably } from './places.ts';

const Journal = z.object({ operations: z.array(Operation) });

/** What a commit does once its journal is written; the last steps settle it. */
export type CommitStep =
  | Operation
  | readonly ['settle', 'manifest' | 'former' | 'journal' | 'stage'];

/** Told before each step of a commit; what it throws cuts the commit off there. */
export type Watch = (step: CommitStep) => void;

/** The commit was cut off: the site is whole, between old and new, and the next build goes on with it. */
export class CommitError extends Error {
  override readonly name = 'CommitError';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Writes down what is to be done, if there is anything. From here on the new site is certain. */
export function prepare(
  places: Places,
  operations: readonly Operation[],
  manifest: Manifest,
): void {
  if (operations.length === 0 && isPublished(places, manifest)) return;
  writeDurably(places.next, manifestText(manifest));
  writeDurably(places.journal, [`${JSON.stringify({ operations })}\n`]);
}

/** Does what the journal says, in its order. */
export function perform(places: Places, operations: readonly Operation[], watch: Watch): void {
  const performer = new Performer(places);
  for (const operation of operations) {
    watch(operation);
    performer.perform(operation);
  }
}

/** Ends a commit: its manifest becomes the site's, and nothing is left beside it. */
export function settle(places: Places, watch: Watch): void {
  watch(['settle', 'manifest']);
  if (existsSync(places.next)) renameSync(places.next, places.manifest);
  watch(['settle', 'former']);
  rmSync(places.former, { force: true });
  watch(['settle', 'journal']);
  rmSync(places.journal, { force: true });
  watch(['settle', 'stage']);
  rmSync(places.stage, { recursive: true, force: true });
}

/** Finishes the commit of a build that was cut off, or throws away what it had staged. */
export function recover(places: Places, watch: Watch): void {
  if (existsSync(places.journal)) finish(places, watch);
  // Without a journal, nothing that was staged has been published.
  else discard(places);
}

function finish(places: Places, watch: Watch): void {
  const operations = readJournal(places);
  const performer = new Performer(places);
  if (!operations || operations.some((operation) => performer.isLost(operation))) mistrust(places);
  perform(places, operations ?? [], watch);
  settle(places, watch);
}

function isPublished({ manifest, former }: Places, wanted: Manifest): boolean {
  if (existsSync(former) || !existsSync(manifest)) return false;
  return readFileSync(manifest, 'utf8') === [...manifestText(wanted)].join('');
}

function readJournal({ journal }: Places): Operation[] | undefined {
  try {
    return Journal.parse(JSON.parse(readFileSync(journal, 'utf8'))).operations;
  } catch {
    return undefined;
  }
}

/** Somebody changed what was staged: all files stay known, but what was stored with them is not to be relied on. */
function mistrust(places: Places): void {
  const known = [readManifest(places), readFrom(places.next)];
  const files = new Set(known.flatMap((manifest) => manifest?.files ?? []));
  writeDurably(places.next, manifestText({ files: [...files], data: undefined }));
}
