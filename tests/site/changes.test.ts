/** What a build makes again after each kind of change, and what it leaves alone. */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow } from './files.ts';
import { copyProject } from './project.ts';

/** A digest of one paper. */
const digest = (date: string, id: string, name: string, text: string): string => `## ${date}

### ${name}

**Authors:** Ann Author
**Link:** https://arxiv.org/pdf/${id}

**Abstract:**

${text}
`;

const DIGESTS: Readonly<Record<string, string>> = {
  'first/2024-11.md': digest('2024-11-05', '2411.00001', 'Tides', 'Currents carry sand along.'),
  'first/2025-01.md': digest('2025-01-01', '2501.00001', 'Robots', 'Arms grasp unknown things.'),
  'second/2025-01.md': digest('2025-01-02', '2501.00002', 'Birds', 'Songs change with the season.'),
};
const SETTINGS = `title: Changes
description: What changes.
baseUrl: https://example.org/
subjects:
  - { slug: robots, name: Robots, description: Machines., text: [robot] }
  - { slug: animals, name: Animals, description: Beasts., text: [bird] }
`;

let folder = '';
let project = '';
let input = '';
let settings = '';
let output = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-changes-'));
  project = join(folder, 'project');
  copyProject(project);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
beforeEach(() => {
  const own = join(folder, String(count++));
  [input, settings, output] = [join(own, 'digests'), join(own, 'site.yaml'), join(own, 'site')];
  for (const [path, text] of Object.entries(DIGESTS)) write(join(input, path), text);
  write(settings, SETTINGS);
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Runs this copy of the program. */
function run(
  site: string,
  options: readonly string[] = [],
  program = 'src/broadsheet.mjs',
): { status: number | null; stderr: string } {
  const paths = ['--input', input, '--config', settings, '--output', site];
  const own = ['--cache', `${site}.cache`, '--no-search', '--explain'];
  const args = [program, 'build', ...paths, ...own, ...options];
  return spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
}

/** Builds with this copy of the program; gives what it explains. */
function build(site: string): string[] {
  const { status, stderr } = run(site);
  expect(status, stderr).toBe(0);
  return stderr.split('\n').slice(2);
}

const textsOf = (site: string): Map<string, string> =>
  new Map(filesBelow(site).map((path) => [path, readFileSync(join(site, path), 'utf8')]));
const timesOf = (site: string): Map<string, number> =>
  new Map(filesBelow(site).map((path) => [path, statSync(join(site, path)).mtimeMs]));

/** Builds, changes something, builds again: what was written, and what is explained. */
function changing(change: () => void): { written: string[]; gone: string[]; lines: string[] } {
  build(output);
  const before = timesOf(output);
  change();
  const lines = build(output);
  const now = timesOf(output);
  build(`${output}-anew`);
  expect(textsOf(output)).toEqual(textsOf(`${output}-anew`));
  return {
    written: [...now.keys()].filter(
      (path) => /html$/.test(path) && now.get(path) !== before.get(path),
    ),
    gone: [...before.keys()].filter((path) => !now.has(path)),
    lines,
  };
}

const PAPERS = ['2411.00001', '2501.00001', '2501.00002'].map((id) => `paper/${id}/index.html`);
const papersIn = (paths: readonly string[]) => paths.filter((path) => path.startsWith('paper/'));

describe('a build makes the right pages again, and writes no other', () => {
  it('after a change of a template', () => {
    const path = join(project, 'templates/views/citation.tsx');
    const text = readFileSync(path, 'utf8');
    try {
      const { written, lines } = changing(() =>
        writeFileSync(path, text.replace('>Cite<', '>Cited<')),
      );
      expect(written).toEqual(PAPERS);
      expect(lines[0]).toBe('the program or its templates have changed');
    } finally {
      writeFileSync(path, text);
    }
  });

  it('after a change of the taxonomy', () => {
    const { written, gone, lines } = changing(() =>
      writeFileSync(
        settings,
        SETTINGS.replace('[bird]', '[bird, song]').replace('Animals', 'Fauna'),
      ),
    );
    expect(papersIn(written)).toEqual(['paper/2501.00002/index.html']);
    expect(written).toContain('tag/animals/index.html');
    expect(written).toContain('2025/01/02/index.html');
    expect(written.some((path) => /2024|2025\/01\/01|robots|first/.test(path))).toBe(false);
    expect(gone).toEqual([]);
    expect(lines[0]).toBe('settings have changed');
  });

  it('after a digest is removed', () => {
    const { written, gone, lines } = changing(() => rmSync(join(input, 'second/2025-01.md')));
    expect(papersIn(written)).toEqual([]);
    expect(gone).toContain('paper/2501.00002/index.html');
    expect(gone).toContain('2025/01/02/index.html');
    expect(written).toContain('2025/01/index.html');
    expect(written.some((path) => path.startsWith('2024/11'))).toBe(false);
    expect(lines).toContain('second/2025-01.md: gone');
  });

  it('after a digest is renamed', () => {
    const { written, gone, lines } = changing(() =>
      renameSync(join(input, 'second/2025-01.md'), join(input, 'second/january.md')),
    );
    expect(papersIn(written)).toEqual(['paper/2501.00002/index.html']);
    expect(gone.every((path) => path.startsWith('source/second/'))).toBe(true);
    expect(written.some((path) => /2024|first/.test(path))).toBe(false);
    expect(lines.slice(0, 2)).toEqual(['second/2025-01.md: gone', 'second/january.md: new']);
  });

  it('after a digest of the first month is edited', () => {
    const { written, gone, lines } = changing(() =>
      write(
        join(input, 'first/2024-11.md'),
        digest('2024-11-05', '2411.00001', 'Ebb and flow', 'Currents carry sand along.'),
      ),
    );
    expect(papersIn(written)).toEqual(['paper/2411.00001/index.html']);
    expect(written).toContain('2024/11/05/index.html');
    expect(written.filter((path) => path.startsWith('2025/'))).toEqual([]);
    expect(gone).toEqual([]);
    expect(lines[0]).toBe('first/2024-11.md: changed');
    expect(lines).toContain('2024-11: 8 of 8 pages, for first/2024-11.md');
    // The page of the author, whose newest paper is of that month.
    expect(lines.filter((line) => line.startsWith('2025'))).toEqual([
      '2025-01: 1 of 13 pages, for names, tags or related papers of other months',
    ]);
  });

  it('after the cache is deleted: none, and a renamed digest is told as it is on the site', () => {
    const { written, lines } = changing(() => {
      rmSync(`${output}.cache`, { recursive: true });
      renameSync(join(input, 'second/2025-01.md'), join(input, 'second/january.md'));
    });
    expect(papersIn(written)).toEqual(['paper/2501.00002/index.html']);
    const told = lines.filter((line) => /: (?:new|changed|gone)$/.test(line));
    expect(told).toEqual(['second/2025-01.md: gone', 'second/january.md: new']);
  });

  it('none after the cache is deleted, which is made again, once', () => {
    write(join(input, 'second/empty.md'), '');
    write(join(input, 'second/lost.md'), '# Notes\n\nNo paper.\n');
    write(join(input, 'second/binary.md'), '\0\0\0');
    const { written } = changing(() => rmSync(`${output}.cache`, { recursive: true }));
    expect(written).toEqual([]);
    const kept = timesOf(`${output}.cache`);
    expect(kept.size).toBeGreaterThan(3);
    expect(run(output).stderr).toMatch(/^Nothing has changed: /);
    expect(timesOf(`${output}.cache`)).toEqual(kept);
  });

  it('none after the cache of a site without papers is deleted', () => {
    rmSync(input, { recursive: true });
    write(join(input, 'notes.md'), '# Notes\n\nNo paper.\n');
    expect(run(output).stderr).toContain('No paper was found');
    expect(run(output, ['--allow-empty']).status).toBe(0);
    rmSync(`${output}.cache`, { recursive: true });
    expect(run(output).stderr).toMatch(/^Nothing has changed: /);
  });

  it('after a published file is lost', () => {
    const { written, lines } = changing(() => rmSync(join(output, 'paper/2411.00001/index.html')));
    expect(written).toEqual(['paper/2411.00001/index.html']);
    expect(lines.slice(0, 2)).toEqual([
      'published files that were gone: 1',
      '2024-11: 1 of 8 pages, for files that were gone',
    ]);
  });

  it('none after a digest says the same in other lines, and names it', () => {
    const path = join(input, 'first/2025-01.md');
    const { written, lines } = changing(() =>
      writeFileSync(path, `${readFileSync(path, 'utf8')}\n\n`),
    );
    expect(written).toEqual([]);
    expect(lines).toEqual(['first/2025-01.md: changed', '']);
  });

  it('none after a picture is lost, and does not say that nothing has changed', () => {
    build(output);
    rmSync(join(output, '2024/11/05/card.png'));
    const { stderr } = run(output);
    expect(stderr).toMatch(/^Built 0 of \d+ pages .*\n1 files written/);
    expect(stderr.split('\n').slice(2)).toEqual(['published files that were gone: 1', '']);
    const { stderr: again } = run(output);
    expect(again).toMatch(/^Nothing has changed: /);
    expect(again).toMatch(/^No digest, setting, template or program has changed$/m);
  });

  it('after what lies in the cache is of another kind, if it can be replaced', () => {
    const { written } = changing(() => {
      const cache = join(`${output}.cache`, readdirSync(`${output}.cache`)[0] ?? '');
      rmSync(join(cache, 'digests.json'));
      mkdirSync(join(cache, 'digests.json/folder'), { recursive: true });
      mkdirSync(join(cache, 'volumes/other/folder'), { recursive: true });
      mkdirSync(join(cache, 'entries/other/folder'), { recursive: true });
    });
    expect(written).toEqual([]);
  });

  it('none after what lies in the cache cannot be used, and says so', () => {
    build(output);
    const cache = join(`${output}.cache`, readdirSync(`${output}.cache`)[0] ?? '');
    rmSync(join(cache, 'related'), { recursive: true });
    write(join(cache, 'related'), 'no folder');
    write(join(input, 'second/2025-01.md'), digest('2025-01-02', '2501.00009', 'A', 'Words.'));
    const before = textsOf(output);
    const { status, stderr } = run(output);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Cannot use the cache, which can be deleted at any time: EEXIST: .*nothing was written$/m,
    );
    expect(textsOf(output)).toEqual(before);
  });

  it('none after its code was broken, and names the place in the source', () => {
    build(output);
    const before = textsOf(output);
    const path = join(project, 'templates/pages/home.11ty.tsx');
    const text = readFileSync(path, 'utf8');
    const lines = text.split('\n').length;
    try {
      for (const [broken, place] of [
        ['const = 1;', `^Cannot compile .*\n.*home\\.11ty\\.tsx:${lines}:6: ERROR: .*`],
        ["throw new Error('Broken');", `\\bhome\\.11ty\\.tsx:${lines}:7\\b`],
      ]) {
        writeFileSync(path, `${text}${broken}\n`);
        const { status, stderr } = run(output);
        expect(status).toBe(1);
        expect(stderr).toMatch(new RegExp(place ?? '', 'm'));
        expect(textsOf(output)).toEqual(before);
      }
    } finally {
      writeFileSync(path, text);
    }
  });

  it.each(['a#b', '50%', 'why?'])('none from a folder that Eleventy cannot load: %s', (name) => {
    const own = join(folder, name);
    copyProject(own);
    const { status, stderr } = run(output, [], join(own, 'src/broadsheet.mjs'));
    expect(status).toBe(1);
    expect(stderr).toContain(`Eleventy cannot load ${own}/: its path must have no #, % or ?`);
  });

  it('none when a template fails, and says what was thrown, and where', () => {
    build(output);
    const before = textsOf(output);
    const path = join(project, 'templates/views/home.tsx');
    const text = readFileSync(path, 'utf8');
    const [head = ''] = text.split('const { config, library } = site;', 1);
    try {
      writeFileSync(path, text.replace(head, `${head}if (site) throw new Error('Torn');\n`));
      const { status, stderr } = run(output);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^Error: Torn$/m);
      expect(stderr).toContain(`home.tsx:${head.split('\n').length}:`);
      expect(textsOf(output)).toEqual(before);
    } finally {
      writeFileSync(path, text);
    }
  });

  it('those of code that changed after it was compiled, at the next build', () => {
    build(output);
    const [program = ''] = ownPrograms().sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
    const path = join(project, 'templates/views/home.tsx');
    const text = readFileSync(path, 'utf8');
    try {
      writeFileSync(path, text.replace('so far, in', 'read so far, in'));
      expect(run(output, [], join(program, 'src/cli.js')).stderr).toMatch(
        /^Nothing has changed: /m,
      );
      build(output);
      expect(textsOf(output).get('index.html')).toContain('read so far, in');
    } finally {
      writeFileSync(path, text);
    }
  });

  it('none after what was compiled of its code is damaged: it is compiled again', () => {
    build(output);
    const own = ownPrograms();
    expect(own.length).toBeGreaterThan(0);
    for (const program of own) writeFileSync(join(program, 'src/cli.js'), '');
    const before = timesOf(output);
    expect(run(output).stderr).toMatch(/^Nothing has changed: /m);
    expect(timesOf(output)).toEqual(before);
  });
});

/** What was compiled of this copy. */
function ownPrograms(): string[] {
  const programs = join(project, 'node_modules/.cache/broadsheet');
  return readdirSync(programs)
    .map((name) => join(programs, name))
    .filter((program) => filesBelow(program).some((path) => isOwn(join(program, path))));
}

/** Whether compiled code knows this copy of the program. */
const isOwn = (path: string): boolean => readFileSync(path, 'utf8').includes(project);
