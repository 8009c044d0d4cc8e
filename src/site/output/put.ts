/** Writes one file of a new site into its place in the stage. Any process of a build may do this. */
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SiteFile } from './file.ts';

type Content = SiteFile['content'];

/** Where a file of a new site goes. */
export interface FilePlace {
  /** Its path below the output folder, with slashes. */
  readonly path: string;
  /** Where it is to be staged. */
  readonly staged: string;
  /** Where the published site may have it; undefined when it has not even its folder. */
  readonly published?: string;
}

/** What became of a file. */
export interface Put {
  readonly path: string;
  /** The same as the published file, and not staged; or another; or published for the first time. */
  readonly state: 'same' | 'changed' | 'new';
  /** In bytes. */
  readonly size: number;
}

/** Stages a file unless the published one has the same bytes. Throws when something else is published there. */
export function putFile({ path, staged, published }: FilePlace, content: Content): Put {
  const bytes = bytesOf(content);
  const state = published === undefined ? 'new' : compare(published, bytes);
  if (state !== 'same') {
    // A folder that is not published is made with its first file.
    if (published === undefined) mkdirSync(dirname(staged), { recursive: true });
    writeFileSync(staged, bytes);
  }
  return { path, state, size: bytes.length };
}

function compare(published: string, bytes: Uint8Array): Put['state'] {
  const found = lstatSync(published, { throwIfNoEntry: false });
  if (!found) return 'new';
  if (!found.isFile()) throw new Error(`${published} is in the way, expected a file`);
  if (found.size !== bytes.length) return 'changed';
  return readFileSync(published).equals(bytes) ? 'same' : 'changed';
}

/** Where pages are encoded, one after the other: new memory for each would take longer than to write it. */
const SCRATCH = Buffer.alloc(1 << 20);
/** What a unit of UTF-16 takes in UTF-8, at most. */
const MOST = 3;

/** The bytes of a file, until the next one's are asked for. */
function bytesOf(content: Content): Uint8Array {
  if (typeof content !== 'string') return content;
  // A month's data would keep a hundred megabytes to the end.
  if (content.length * MOST > SCRATCH.length) return Buffer.from(content);
  return SCRATCH.subarray(0, SCRATCH.write(content));
}
