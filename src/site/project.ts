import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that `src/broadsheet.mjs` has compiled the program into; not there where its source runs by itself. */
declare const COMPILED: string;
/** The project's folder, where all that is no module is found: styles, the browser's scripts, settings. */
declare const PROJECT: string;
/** The hash of each of its files, by path below the project. */
declare const COMPILED_CODE: Readonly<Record<string, string>>;
/** Whether the code that runs has been compiled ahead; tests run the source. */
export const isCompiled = typeof COMPILED === 'string';
/** The files that were compiled, with their hashes: those on the disk may have changed since. */
export const compiledCode: readonly (readonly [path: string, hash: string])[] = isCompiled
  ? Object.entries(COMPILED_CODE)
  : [];

/** Absolute path of a file or folder of Broadsheet itself. */
export function projectPath(path: string): string {
  return isCompiled
    ? join(PROJECT, path)
    : fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Absolute path of a module of Broadsheet, as it runs here. */
export function modulePath(path: string): string {
  return isCompiled ? join(COMPILED, path.replace(/\.tsx?$/, '.js')) : projectPath(path);
}
