import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseAtomFeed, parseOpml } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { elementsOf } from './elements.ts';
import { filesBelow, pagesOf } from './files.ts';
import { writeHostileDigests } from './hostile.ts';
import { broadsheet, SEEDS } from './run.ts';

const site = inject('site');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-build-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file of a site with its bytes, so that two sites can be compared. */
const contentOf = (path: string): Map<string, string> =>
  new Map(
    filesBelow(path).map((file) => [file, readFileSync(join(path, file)).toString('base64')]),
  );

const SMALL = `## 2025-01-01

### A small paper

**Authors:** Ann Author
**Link:** https://arxiv.org/pdf/2501.00001

**Abstract:**

Words of the small paper.
`;

/** A folder with one small digest, and more when given. */
function digests(name: string, more: Readonly<Record<string, string>> = {}): string {
  const input = join(folder, name);
  for (const [path, text] of Object.entries({ 'notes/2025-01.md': SMALL, ...more })) {
    mkdirSync(join(input, path, '..'), { recursive: true });
    writeFileSync(join(input, path), text);
  }
  return input;
}

describe('a build', () => {
  it('gives the same bytes each time, in whatever time zone and locale', () => {
    const again = join(folder, 'again');
    process.env.TZ = 'Pacific/Kiritimati';
    process.env.LANG = 'tr_TR.UTF-8';
    try {
      expect(broadsheet('build', ...SEEDS, '--quiet', '--output', again).status).toBe(0);
    } finally {
      delete process.env.TZ;
      delete process.env.LANG;
    }
    expect(contentOf(again)).toEqual(contentOf(site));
  });

  it('gives the same bytes from whatever working directory', () => {
    const output = join(folder, 'elsewhere');
    const [, input = '', , config = ''] = SEEDS;
    const paths = ['--input', resolve(input), '--config', resolve(config), '--output', output];
    const args = [resolve('src/broadsheet.mjs'), 'build', ...paths];
    const own = ['--quiet', '--cache', `${output}.cache`];
    const { status, stderr } = spawnSync(process.execPath, [...args, ...own], { cwd: folder });
    expect(status, String(stderr)).toBe(0);
    expect(contentOf(output)).toEqual(contentOf(site));
  });

  it('writes nothing when nothing has changed', () => {
    const copy = join(folder, 'copy');
    cpSync(site, copy, { recursive: true });
    const { status, stderr } = broadsheet('build', ...SEEDS, '--output', copy);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^0 files written, \d+ unchanged, 0 removed/m);
  });

  it('says which pages it made again, and why', () => {
    const output = join(folder, 'explained');
    const input = digests('explaining', {
      'notes/other.md': SMALL.replaceAll('2025-01', '2024-11')
        .replaceAll('2501.', '2411.')
        .replaceAll('small paper', 'tide')
        .replace('Words', 'Currents'),
    });
    const paths = ['--input', input, '--output', output, '--config', 'tests/seeds/site.yaml'];
    const explain = () =>
      broadsheet('build', ...paths, '--explain')
        .stderr.split('\n')
        .slice(2);
    expect(explain()[0]).toBe('nothing is known of a published site');
    expect(explain()[0]).toBe('No digest, setting, template or program has changed');
    const more = SMALL.replaceAll('2025-01-01', '2025-01-02').replaceAll('00001', '00002');
    writeFileSync(join(input, 'notes/more.md'), more);
    const lines = explain();
    expect(lines[0]).toBe('notes/more.md: new');
    // Its own month: paper, author and digest; day, week, month and the day before, to scan and to read; and the paper it
    // is related to. Nothing of the other month, whose paper has other words.
    expect(lines.filter((line) => /^20/.test(line))).toEqual([
      '2025-01: 12 of 13 pages, for notes/more.md',
    ]);
    rmSync(join(input, 'notes/other.md'));
    expect(explain()[0]).toBe('notes/other.md: gone');
  });

  it('makes again what is gone from the output folder, and only that', () => {
    const output = join(folder, 'lost');
    const paths = ['--input', digests('losing'), '--output', output];
    expect(broadsheet('build', ...paths).status).toBe(0);
    const whole = contentOf(output);
    rmSync(join(output, 'paper'), { recursive: true });
    rmSync(join(output, 'pagefind'), { recursive: true });
    const { stderr } = broadsheet('build', ...paths);
    expect(stderr).toMatch(/^Built 1 of \d+ pages/m);
    expect(contentOf(output)).toEqual(whole);
  });

  it('refuses warnings when asked to, also when nothing has changed', () => {
    const output = join(folder, 'warned');
    const paths = ['--input', digests('warning', { 'notes/empty.md': '' }), '--output', output];
    expect(broadsheet('build', ...paths).status).toBe(0);
    const { status, stderr } = broadsheet('build', ...paths, '--strict');
    expect(status).toBe(1);
    expect(stderr).toContain('1 warnings, and --strict was given; nothing was written');
  });

  it('adds the pages of a new digest and removes those of one that is gone', () => {
    const output = join(folder, 'grown');
    const second = SMALL.replaceAll('2025-01-01', '2025-01-02').replaceAll('00001', '00002');
    const input = digests('growing', { 'notes/more.md': second });
    expect(broadsheet('build', '--input', input, '--output', output).status).toBe(0);
    expect(existsSync(join(output, 'paper/2501.00002/index.html'))).toBe(true);
    writeFileSync(join(output, 'CNAME'), 'papers.example.org\n');
    rmSync(join(input, 'notes/more.md'));
    expect(broadsheet('build', '--input', input, '--output', output).status).toBe(0);
    expect(existsSync(join(output, 'paper/2501.00002'))).toBe(false);
    expect(existsSync(join(output, '2025/01/02'))).toBe(false);
    expect(existsSync(join(output, 'paper/2501.00001/index.html'))).toBe(true);
    expect(existsSync(join(output, 'CNAME'))).toBe(true);
  });

  it('with --strict leaves the site as it was when there is a warning', () => {
    const output = join(folder, 'strict');
    const input = digests('strict-input');
    expect(broadsheet('build', '--strict', '--input', input, '--output', output).status).toBe(0);
    const before = contentOf(output);
    writeFileSync(join(input, 'notes/unknown.md'), 'No digest at all.\n');
    const { status, stderr } = broadsheet(
      'build',
      '--strict',
      '--input',
      input,
      '--output',
      output,
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/unknown\.md:1:1: warning: .*\[unknown-format\]/);
    expect(contentOf(output)).toEqual(before);
    expect(broadsheet('build', '--input', input, '--output', output).status).toBe(0);
  });

  it.each([
    {
      name: 'no paper in the input',
      args: ['--input', 'src'],
      says: /No paper was found below src/,
    },
    {
      name: 'no such input',
      args: ['--input', 'no-such-folder'],
      says: /Cannot read no-such-folder/,
    },
    { name: 'no settings', args: ['--config', 'no-such.yaml'], says: /no-such\.yaml:1:1: error/ },
    {
      name: 'an output that holds the input',
      args: ['--output', 'tests/seeds'],
      says: /Unexpected output folder/,
    },
    {
      name: 'a base path that is none',
      args: ['--base-path', '/a b/'],
      says: /Unexpected base path/,
    },
    {
      name: 'a base URL that is none',
      args: ['--base-url', 'ftp://x'],
      says: /Unexpected base URL/,
    },
  ])('exits with 1 and writes nothing for $name', ({ args, says }) => {
    const output = join(folder, 'nothing');
    const { status, stderr } = broadsheet('build', ...SEEDS, '--output', output, ...args);
    expect(stderr).toMatch(says);
    expect(status).toBe(1);
    expect(existsSync(output)).toBe(false);
  });
});

describe('a build that cannot write', () => {
  it('says that nothing was written when something stands in the way', () => {
    const output = join(folder, 'in-the-way');
    mkdirSync(join(output, 'index.html'), { recursive: true });
    const { status, stderr } = broadsheet('build', ...SEEDS, '--output', output);
    expect(stderr).toMatch(/in the way, expected a file; nothing was written\n$/);
    expect(status).toBe(1);
    expect(filesBelow(output)).toEqual([]);
  });

  it('says who is building when another build is, and leaves everything as it was', () => {
    const output = join(folder, 'locked');
    mkdirSync(join(output, '.broadsheet'), { recursive: true });
    writeFileSync(join(output, '.broadsheet/lock'), JSON.stringify({ pid: process.pid }));
    const { status, stderr } = broadsheet('build', ...SEEDS, '--output', output);
    expect(stderr).toMatch(
      new RegExp(`another build is writing it \\(process ${process.pid}\\).*; nothing was written`),
    );
    expect(status).toBe(1);
    expect(filesBelow(output)).toEqual(['.broadsheet/lock']);
  });
});

describe('hostile digests', () => {
  let output = '';
  let papers = 0;
  beforeAll(() => {
    const input = join(folder, 'hostile-input');
    papers = writeHostileDigests(input);
    output = join(folder, 'outer/inner/site');
    const { status, stderr } = broadsheet('build', '--input', input, '--output', output);
    expect(stderr).toMatch(/Built \d+ pages/);
    expect(status).toBe(0);
  });

  it('become a page for each paper', () => {
    expect(pagesOf(output).filter(({ path }) => path.startsWith('paper/'))).toHaveLength(papers);
  });

  it('write nothing outside the output folder', () => {
    const outside = filesBelow(join(folder, 'outer')).filter(
      (path) => !/^inner\/site(?:\.cache)?\//.test(path),
    );
    expect(outside).toEqual([]);
    expect(existsSync('hacked.txt')).toBe(false);
    expect(existsSync('escaped.html')).toBe(false);
  });

  it('have only safe, unique paths', () => {
    const paths = filesBelow(output);
    for (const path of paths) expect(path).toMatch(/^(?:[A-Za-z0-9._-]+\/)*[A-Za-z0-9._-]+$/);
    const folded = paths.map((path) => path.normalize('NFC').toLowerCase());
    expect(new Set(folded).size).toBe(folded.length);
  });

  it('bring no element, handler or address of their own into a page', () => {
    for (const { path, html } of pagesOf(output)) {
      for (const { tagName, properties } of elementsOf(html)) {
        expect(tagName, path).not.toMatch(
          /^(?:img|iframe|mglyph|style|textarea|object|embed|base)$/,
        );
        // Pictures of our own have a class, which no text of a digest can have.
        if (tagName === 'svg') expect(properties.className, path).toEqual(['picture']);
        // Data is no program: no browser runs these types.
        const isData = /^application\/ld\+json$/;
        if (tagName === 'script' && !isData.test(String(properties.type))) {
          expect(String(properties.src), path).toMatch(/^\/assets\//);
        }
        for (const [name, value] of Object.entries(properties)) {
          expect(name, path).not.toMatch(/^(?:on|style$|srcDoc$)/);
          if (/^(?:href|src|action|formAction)$/.test(name)) {
            expect(String(value), path).toMatch(/^(?:https?:\/\/|\/(?!\/)|#)/);
          }
        }
      }
    }
  });

  it('leave every file for programs whole: feeds, citations, data', () => {
    const read = (path: string) => readFileSync(join(output, path), 'utf8');
    for (const path of filesBelow(output)) {
      if (/(?:feed|days)\.xml$/.test(path)) expect(parseAtomFeed(read(path)).id, path).toBeTruthy();
      if (/\.json$/.test(path)) expect(() => JSON.parse(read(path)), path).not.toThrow();
      if (/\.ndjson$/.test(path)) {
        const lines = read(path).trimEnd().split('\n');
        expect(lines.map((line) => JSON.parse(line).id).every(Boolean), path).toBe(true);
      }
      const count = (pattern: RegExp) => read(path).match(pattern)?.length;
      if (/\.ris$/.test(path)) expect(count(/^TY {2}- /gm), path).toBe(count(/^ER {2}- /gm));
      if (/\.bib$/.test(path)) expect(count(/\{/g), path).toBe(count(/\}/g));
    }
    expect(parseOpml(read('feeds.opml')).body?.outlines?.length).toBeGreaterThan(2);
  });

  it('leave template syntax as text', () => {
    const found = pagesOf(output).some(
      ({ html }) =>
        html.includes('{{ "x" | safe }}') || html.includes('{{ &quot;x&quot; | safe }}'),
    );
    expect(found).toBe(true);
  });
});
