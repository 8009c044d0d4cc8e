import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPacked, writePacked } from '../../src/related/packed.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-packed-'));
  path = join(folder, 'a.terms');
  writePacked(path, 'key', {
    numbers: { small: Uint8Array.of(1, 2, 255), large: Uint32Array.of(7, 0xffffffff) },
    words: { words: ['tide', 'größe'], none: [] },
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

it('gives back numbers and words', () => {
  const { numbers, words } = readPacked(path, 'key') ?? {};
  expect(numbers).toEqual({
    small: Uint8Array.of(1, 2, 255),
    large: Uint32Array.of(7, 0xffffffff),
  });
  expect(words?.('words')).toEqual(['tide', 'größe']);
  expect(words?.('none')).toEqual([]);
});

it('gives nothing of another key, or where there is no file', () => {
  expect(readPacked(path, 'other')).toBeUndefined();
  expect(readPacked(join(folder, 'b.terms'), 'key')).toBeUndefined();
});

it('gives nothing when any byte is another, or lacks', () => {
  const bytes = readFileSync(path);
  for (let at = 0; at < bytes.length; at += 1) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    expect(readPacked(path, 'key'), `byte ${at}`).toBeUndefined();
    writeFileSync(path, bytes.subarray(0, at));
    expect(readPacked(path, 'key'), `${at} bytes`).toBeUndefined();
  }
});
