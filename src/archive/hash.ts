/** Hashes that tell whether something has to be made again. */
import { createHash, hash as hashOnce } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundFile } from '../digest/files.ts';
import { compareText } from '../library/order.ts';
import { compiledCode, projectPath } from '../site/project.ts';

const BYTES = 16;

/** 128 bits of SHA-256 over all parts, as 32 hexadecimal digits; parts are kept apart. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  if (parts.every((part) => typeof part === 'string')) {
    // In one call, which takes half the time of four: there is a key for every page.
    const text = parts.map((part) => `${part.length} ${part}`).join('');
    // Not the beginning of the whole hash as a string: that would keep it all in memory.
    return hashOnce('sha256', text, 'buffer').toString('hex', 0, BYTES);
  }
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest().toString('hex', 0, BYTES);
}

/** The hash of a value's JSON. */
export const hashOfValue = (value: unknown): string => hashOf(JSON.stringify(value) ?? '');

/** Names a digest by its path and bytes, and what reads it. */
export const keyOf = (reading: string, { path, bytes }: FoundFile): string =>
  hashOf(reading, path, bytes);

/** The hash of files and folders of Broadsheet itself, given by their paths below the project: of code, as it runs. */
export function codeHash(paths: readonly string[]): string {
  return hashOf(
    ...paths.flatMap((path) => {
      const compiled = compiledBelow(path);
      return [path, ...(compiled.length > 0 ? compiled.flat() : contentOf(projectPath(path)))];
    }),
  );
}

const compiledBelow = (path: string) =>
  compiledCode.filter(([file]) => file === path || file.startsWith(`${path}/`));

/** Whether the code on the disk is what runs. */
export function isCodeCurrent(): boolean {
  try {
    return compiledCode.every(([path, hash]) => hashOfFile(projectPath(path)) === hash);
  } catch {
    // One of its files is gone.
    return false;
  }
}

const hashOfFile = (path: string): string =>
  hashOnce('sha256', readFileSync(path), 'buffer').toString('hex', 0, BYTES);

/** The content of a file; of a folder, the names and contents of what it holds, in order of name. */
function contentOf(path: string): (string | Uint8Array)[] {
  if (!statSync(path).isDirectory()) return [readFileSync(path)];
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  return names.sort(compareText).flatMap((name) => [name, ...contentOf(join(path, name))]);
}

/**
 * What JSON says that this very version of the program wrote: a hash of the text has been checked, and its key names the
 * code. To look at the shape of every value again took a twentieth of a build.
 */
export function sealed<T>(text: string): T {
  return JSON.parse(text);
}
