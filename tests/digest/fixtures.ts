/** Fixtures: digests, and what is expected of them in JSON files beside them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const FIXTURES = join(import.meta.dirname, '../fixtures');

/** The paths of all files and folders below a folder, with `/`, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/**
 * What the JSON file at `path` says that an outcome must be. `UPDATE=1 npx vitest run fixtures` writes a file that is
 * missing: read it before you keep it.
 */
export function stored(path: string, outcome: unknown): unknown {
  const file = join(FIXTURES, path);
  if (!existsSync(file) && process.env.UPDATE === '1') {
    writeFileSync(file, `${JSON.stringify(outcome, null, 2)}\n`);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
