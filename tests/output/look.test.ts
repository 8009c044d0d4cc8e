import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Look } from '../../src/site/output/look.ts';
import * as presence from '../../src/site/output/presence.ts';
import * as project from '../../src/site/project.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-look-'));
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** More files than one thread looks for in two turns, some alone in their folders. */
const PATHS = Array.from({ length: 9000 }, (_, at) =>
  at % 10 === 0 ? `paper/${at}/index.html` : `tag/${at % 7}/${at}.xml`,
).sort();
const GONE = new Set(PATHS.filter((_, at) => at % 97 === 0));

function write(path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), '');
}

/** The thread as it is compiled. */
function compileThread(): string {
  const outfile = join(folder, 'thread.mjs');
  const entryPoints = ['src/site/output/presence-thread.ts'];
  buildSync({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm' });
  return outfile;
}

describe('a look at published files finds those that are gone', () => {
  beforeAll(() => {
    for (const path of PATHS) if (!GONE.has(path)) write(path);
  });

  it('by itself', async () => {
    const found = await new Look(folder, PATHS, PATHS.length).missing();
    expect(new Set(found)).toEqual(GONE);
  });

  it('with a thread, each once', async () => {
    vi.spyOn(project, 'modulePath').mockReturnValue(compileThread());
    const found = await new Look(folder, PATHS, 0).missing();
    expect([...found].sort()).toEqual([...GONE].sort());
  });

  it('with a thread that has come to all of them', async () => {
    vi.spyOn(project, 'modulePath').mockReturnValue(compileThread());
    const own = vi.spyOn(presence, 'missingInTurns').mockReturnValue([]);
    expect(new Set(await new Look(folder, PATHS, 0).missing())).toEqual(GONE);
    expect(own).toHaveBeenCalledOnce();
  });

  it('in turns, none of them twice', () => {
    const wanted = {
      output: folder,
      paths: PATHS,
      turns: new Int32Array(new SharedArrayBuffer(4)),
    };
    expect(new Set(presence.missingInTurns(wanted))).toEqual(GONE);
    expect(presence.missingInTurns(wanted)).toEqual([]);
  });

  it('with a thread that fails', async () => {
    const thread = vi.spyOn(project, 'modulePath').mockReturnValue(join(folder, 'no-thread.js'));
    const found = await new Look(folder, PATHS, 0).missing();
    expect([...found].sort()).toEqual([...GONE].sort());
    expect(thread).toHaveBeenCalledOnce();
  });
});

it('takes a folder, a link, and a file behind a linked folder for no file of the site', () => {
  write('elsewhere/index.html');
  write('other/0/index.html/file');
  mkdirSync(join(folder, 'other/1'));
  symlinkSync(join(folder, 'elsewhere/index.html'), join(folder, 'other/1/index.html'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'other/2'));
  write('other/3/index.html');
  const paths = [0, 1, 2, 3].map((at) => `other/${at}/index.html`);
  expect(presence.missingBelow(folder, paths)).toEqual(paths.slice(0, 3));
});
