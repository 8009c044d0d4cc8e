import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDigests } from '../../src/digest/files.ts';

let root = '';
let input = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-files-'));
  input = join(root, 'input');
  mkdirSync(input);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, content = 'text'): string {
  const full = join(input, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, content);
  return full;
}

const pathsOf = (): string[] => findDigests(input).files.map(({ path }) => path);
const problems = (): string[] =>
  findDigests(input).unreadable.flatMap(({ messages }) =>
    messages.map(({ ruleId }) => `${ruleId}`),
  );

describe('the digests below a folder', () => {
  it('are its Markdown files in order of path, whatever the case of their ending', () => {
    for (const path of ['b.md', 'a/z.markdown', 'a/B.MD', 'a/b.md', 'c.txt', 'md']) put(path);
    expect(pathsOf()).toEqual(['a/B.MD', 'a/b.md', 'a/z.markdown', 'b.md']);
  });

  it('are looked for in a folder whose own name looks like a digest', () => {
    put('folder.md/x.md');
    expect(pathsOf()).toEqual(['folder.md/x.md']);
  });

  it('are missed in a folder that is named like one and holds none', () => {
    put('a.md');
    put('folder.md/x.txt');
    expect(pathsOf()).toEqual(['a.md']);
    expect(problems()).toEqual(['unreadable-file']);
  });

  it('are not looked for in hidden folders and packages', () => {
    for (const path of ['.git/x.md', 'node_modules/x/README.md', '.hidden.md', 'a/.x/y.md'])
      put(path);
    expect(pathsOf()).toEqual([]);
  });

  it('may be one that is named', () => {
    put('a.md');
    put('b.md', 'only this');
    const { files } = findDigests(input, 'b.md');
    expect(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['b.md', 'only this'],
    ]);
  });

  it('must be below a folder that exists', () => {
    expect(() => findDigests(join(root, 'nowhere'))).toThrow('ENOENT');
    expect(() => findDigests(put('file.md'))).toThrow('ENOTDIR');
  });
});

describe('a file that is no digest of this folder', () => {
  it('is skipped when it is a link to a file outside', () => {
    writeFileSync(join(root, 'secret.md'), 'secret');
    symlinkSync(join(root, 'secret.md'), join(input, 'link.md'));
    expect(pathsOf()).toEqual([]);
    expect(problems()).toEqual(['link-outside']);
  });

  it('is read when it is a link to a file inside', () => {
    const target = put('a.md', 'inside');
    symlinkSync(target, join(input, 'b.md'));
    expect(pathsOf()).toEqual(['a.md', 'b.md']);
  });

  it.each([
    ['a link to nothing', () => symlinkSync('nothing', join(input, 'x.md'))],
    ['a link to itself', () => symlinkSync('x.md', join(input, 'x.md'))],
    ['a link to its own folder', () => symlinkSync('.', join(input, 'x.md'))],
    ['a named pipe', () => execFileSync('mkfifo', [join(input, 'x.md')])],
  ])('is skipped and reported when it is %s', (_, make) => {
    make();
    expect(pathsOf()).toEqual([]);
    expect(problems()).toEqual(['unreadable-file']);
  });

  it('is skipped and reported when it is larger than 64 MiB', () => {
    truncateSync(put('large.md'), 64 * 1024 * 1024 + 1);
    expect(pathsOf()).toEqual([]);
    expect(problems()).toEqual(['file-too-large']);
  });
});
