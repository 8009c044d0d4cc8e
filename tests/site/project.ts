/** A copy of Broadsheet itself, for tests that change its code. */
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../commands/run.ts';

const CODE = [
  'eleventy.config.ts',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'templates',
  'tsconfig.json',
];

/** Copies what runs into a folder that is not there yet; packages are shared. */
export function copyProject(folder: string): void {
  for (const name of CODE) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}
