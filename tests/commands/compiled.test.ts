/** When the program is compiled again. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyProject } from '../site/project.ts';
import { ROOT } from './run.ts';

let project = '';
beforeAll(() => {
  project = join(mkdtempSync(join(tmpdir(), 'broadsheet-compiled-')), 'project');
  copyProject(project);
  // Packages of its own, so that other ones can be installed.
  const packages = join(project, 'node_modules');
  unlinkSync(packages);
  mkdirSync(packages);
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(packages, name));
  }
});
afterAll(() => rmSync(join(project, '..'), { recursive: true, force: true }));

/** The programs that are compiled once it has run. */
function programs(): string[] {
  const args = [join(project, 'src/broadsheet.mjs'), '--help'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return readdirSync(join(project, 'node_modules/.cache/broadsheet'));
}

it('is compiled once, and again when other packages are installed', () => {
  expect(programs()).toHaveLength(1);
  expect(programs()).toHaveLength(1);
  for (const installed of [2, 3]) {
    const note = { packages: { 'node_modules/zod': { version: `4.0.${installed}` } } };
    writeFileSync(join(project, 'node_modules/.package-lock.json'), JSON.stringify(note));
    expect(programs()).toHaveLength(installed);
    expect(programs()).toHaveLength(installed);
  }
});
