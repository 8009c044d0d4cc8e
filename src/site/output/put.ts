/** Writes one file of a new site into its place in the stage. Any process of a build may do this. */
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SiteFile } from './file.ts';
import { codeOf } from './places.ts';

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
  const size = sizeOf(content);
  const state = published === undefined ? 'new' : compare(published, content, size);
  if (state !== 'same') write(staged, content);
  return { path, state, size };
}

function compare(published: string, content: Content, size: number): Put['state'] {
  const found = lstatSync(published, { throwIfNoEntry: false });
  if (!found) return 'new';
  if (!found.isFile()) throw new Error(`${published} is in the way, expected a file`);
  if (found.size !== size) return 'changed';
  return readFileSync(published).equals(bytesOf(content)) ? 'same' : 'changed';
}

/** The folder is made when it turns out to be missing: asking first would take as long. */
function write(path: string, content: Content): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

function sizeOf(content: Content): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.length;
}

/** Only where bytes are compared: Node writes text without a copy of it. */
function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
