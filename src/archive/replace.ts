/** Writes files of a cache. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inWords } from '../site/output/own-folder.ts';

/** What is kept between builds cannot be written. */
export class CacheError extends Error {
  override readonly name = 'CacheError';
}

/** Replaces a file, which is there whole or as it was; its folder is made. `aside` is where it is written first. Throws a `CacheError`. */
export function replaceFile(
  path: string,
  content: string | Uint8Array,
  aside = `${path}.tmp`,
): void {
  try {
    inWords(() => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(aside, content);
      renameSync(aside, path);
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CacheError(`Cannot write the cache ${dirname(path)}: ${reason}`);
  }
}
