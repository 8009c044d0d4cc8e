import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that `src/broadsheet.mjs` has compiled the program into; not there where its source runs by itself. */
declare const COMPILED: string;
/** Whether the code that runs has been compiled ahead; tests run the source. */
export const isCompiled = typeof COMPILED === 'string';

/** Absolute path of a file or folder of Broadsheet itself. */
export function projectPath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Absolute path of a module of Broadsheet, as it runs here. */
export function modulePath(path: string): string {
  return isCompiled ? join(COMPILED, path.replace(/\.tsx?$/, '.js')) : projectPath(path);
}
