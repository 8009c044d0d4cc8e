import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteFile } from '../../src/site/output/index.ts';
import { hiddenIn, pathsIn, put as putIn, scratch, writeSite } from './site.ts';

let root = '';
let output = '';

beforeEach(() => {
  root = scratch();
  output = join(root, 'site');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page = (path: string, content = path): SiteFile => ({ path, content });
const write = (...files: readonly SiteFile[]) => writeSite(output, files);

const paths = () => pathsIn(output);
const put = (path: string, content: string) => putIn(output, path, content);
const putManifest = (files: unknown, path = '.broadsheet/manifest.json'): void =>
  put(path, typeof files === 'string' ? files : JSON.stringify({ files }));

describe('a path', () => {
  it.each([
    '../x.html',
    'a/../../x.html',
    '/etc/x.html',
    'a//b.html',
    '',
    '.',
    'a/.',
    'a/',
    '.htaccess',
    '.broadsheet/manifest.json',
    'a\\..\\b.html',
    'a\0b',
    'a b.html',
    'é.html',
    `${'a'.repeat(300)}.html`,
  ])('that is not safe is refused before anything is written: %j', (path) => {
    expect(() => write(page('index.html'), page(path))).toThrow('Unexpected output path');
    expect(existsSync(output)).toBe(false);
  });

  it('that another one equals but for letter case is refused before anything is written', () => {
    expect(() => write(page('tag/LLM/index.html'), page('tag/llm/index.html'))).toThrow(
      'Two pages',
    );
    expect(existsSync(output)).toBe(false);
  });
});

describe('a site', () => {
  it('is written whole, with text and bytes', () => {
    const bytes = Uint8Array.from([0, 255, 10]);
    expect(write(page('index.html', 'é'), { path: 'pagefind/a.pf_index', content: bytes })).toEqual(
      { written: 2, unchanged: 0, removed: 0 },
    );
    expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('é');
    expect([...readFileSync(join(output, 'pagefind/a.pf_index'))]).toEqual([...bytes]);
    expect(paths()).toEqual(['index.html', 'pagefind/a.pf_index']);
  });

  it('leaves files alone that have not changed', () => {
    write(page('index.html', 'one'), page('a/index.html'));
    const past = new Date('2001-02-03T04:05:06Z');
    for (const path of ['index.html', 'a/index.html']) utimesSync(join(output, path), past, past);
    expect(write(page('index.html', 'two'), page('a/index.html'))).toEqual({
      written: 1,
      unchanged: 1,
      removed: 0,
    });
    expect(readFileSync(join(output, 'index.html'), 'utf8')).toBe('two');
    expect(statSync(join(output, 'a/index.html')).mtime).toEqual(past);
    expect(statSync(join(output, 'index.html')).mtime).not.toEqual(past);
  });

  it('that has not changed at all leaves everything alone', () => {
    write(page('index.html'), page('a/index.html'));
    const past = new Date('2001-02-03T04:05:06Z');
    const all = ['index.html', 'a/index.html', '.broadsheet/manifest.json'];
    for (const path of all) utimesSync(join(output, path), past, past);
    write(page('index.html'), page('a/index.html'));
    for (const path of all) expect(statSync(join(output, path)).mtime).toEqual(past);
  });

  it('loses the pages it no longer has, and the folders they leave empty', () => {
    write(page('index.html'), page('a/b/c/index.html'), page('a/d.html'), page('e/index.html'));
    put('e/mine.txt', 'foreign');
    put('CNAME', 'example.org');
    expect(write(page('index.html'))).toMatchObject({ removed: 3 });
    expect(paths()).toEqual(['CNAME', 'e/mine.txt', 'index.html']);
    expect(existsSync(join(output, 'a'))).toBe(false);
  });

  it('keeps files that it did not write, and takes over those it wants to write', () => {
    put('mine.html', 'foreign');
    put('index.html', 'foreign');
    write(page('index.html'));
    write();
    expect(paths()).toEqual(['mine.html']);
  });

  it('has an orphan removed once, and none that someone removed before', () => {
    write(page('a.html'), page('b.html'));
    rmSync(join(output, 'a.html'));
    expect(() => write(page('b.html'))).not.toThrow();
    expect(write(page('b.html'))).toMatchObject({ removed: 0, unchanged: 1 });
  });

  it('leaves nothing beside it but its manifest', () => {
    write(page('a/b.html'), page('c.css'));
    write(page('a/b.html', 'changed'), page('a/c.html'));
    expect(hiddenIn(output)).toEqual(['manifest.json']);
  });

  it('is the same, manifest included, in whatever order its files come', () => {
    write(page('a.html'), page('b/c.html'));
    const manifest = readFileSync(join(output, '.broadsheet/manifest.json'), 'utf8');
    expect(write(page('b/c.html'), page('a.html'))).toMatchObject({ written: 0 });
    expect(readFileSync(join(output, '.broadsheet/manifest.json'), 'utf8')).toBe(manifest);
  });
});

describe('a manifest', () => {
  it('that names files outside removes none of them', () => {
    writeFileSync(join(root, 'precious.txt'), 'keep');
    put('.git/config', 'keep');
    putManifest([
      '../precious.txt',
      '../../etc/passwd',
      '/etc/passwd',
      '.git/config',
      'a/../../precious.txt',
    ]);
    write(page('index.html'));
    expect(readFileSync(join(root, 'precious.txt'), 'utf8')).toBe('keep');
    expect(existsSync('/etc/passwd')).toBe(true);
    expect(existsSync(join(output, '.git/config'))).toBe(true);
  });

  it('that names folders removes nothing below them', () => {
    put('mine/file.txt', 'keep');
    putManifest(['mine', 'index.html/x.html']);
    put('index.html', 'old');
    write(page('index.html'));
    expect(paths()).toEqual(['index.html', 'mine/file.txt']);
  });

  it.each(['', '{', 'null', '[]', '{"files": 3}', '{"files": [3]}', '\0'])(
    'that is damaged costs nothing: %j',
    (text) => {
      put('mine.html', 'keep');
      putManifest(text);
      expect(write(page('index.html'))).toEqual({ written: 1, unchanged: 0, removed: 0 });
      expect(paths()).toEqual(['index.html', 'mine.html']);
    },
  );
});

describe('the manifest of a former version', () => {
  it('has its orphans removed, and is read once', () => {
    put('gone/index.html', 'old');
    put('index.html', 'old');
    put('mine.html', 'keep');
    putManifest(['gone/index.html', 'index.html'], '.broadsheet.json');
    expect(write(page('index.html'))).toEqual({ written: 1, unchanged: 0, removed: 1 });
    expect(paths()).toEqual(['index.html', 'mine.html']);
    expect(write(page('index.html'))).toEqual({ written: 0, unchanged: 1, removed: 0 });
  });

  it('is removed, too, when nothing else has changed', () => {
    put('index.html', 'index.html');
    putManifest(['index.html'], '.broadsheet.json');
    expect(write(page('index.html'))).toEqual({ written: 0, unchanged: 1, removed: 0 });
    expect(paths()).toEqual(['index.html']);
    expect(hiddenIn(output)).toEqual(['manifest.json']);
  });

  it('is read beside a newer one, when a former version has built since', () => {
    write(page('index.html'), page('new.html'));
    put('old.html', 'old');
    putManifest(['index.html', 'old.html'], '.broadsheet.json');
    expect(write(page('index.html'))).toMatchObject({ removed: 2 });
    expect(paths()).toEqual(['index.html']);
  });
});

describe('what stands in the way of a site', () => {
  it('is no way out of the folder: links are refused before anything is written', () => {
    mkdirSync(join(root, 'elsewhere'));
    mkdirSync(output);
    symlinkSync(join(root, 'elsewhere'), join(output, 'paper'));
    expect(() => write(page('index.html'), page('paper/1/index.html'))).toThrow(/in the way/);
    expect(existsSync(join(output, 'index.html'))).toBe(false);
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
  });

  it('is refused when it is a folder for a file, or a file for a folder', () => {
    mkdirSync(join(output, 'index.html'), { recursive: true });
    expect(() => write(page('index.html'))).toThrow(/expected a file/);
    writeFileSync(join(output, '2025'), '');
    expect(() => write(page('2025/index.html'))).toThrow(/expected a folder/);
  });
});
