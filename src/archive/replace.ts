/** Writes files of a cache. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inWords } from '../site/output/own-folder.ts';

/** What is kept between builds cannot be written. */
export class CacheError extends Error {
  override readonly name = 'CacheError';
}

/** Replaces a file, which is there whole or as it was; its folder is made. Throws a `CacheError`. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  try {
    inWords(() => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.tmp`, content);
      renameSync(`${path}.tmp`, path);
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CacheError(`Cannot write the cache ${dirname(path)}: ${reason}`);
  }
}
