import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { findDigests } from '../../src/digest/files.ts';

// Tests may run as root, whom no permission stops.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const readdirSync = (path: string, options: { withFileTypes: true }) => {
    if (path.endsWith('closed')) throw new Error('EACCES: permission denied');
    return fs.readdirSync(path, options);
  };
  return { ...fs, readdirSync };
});

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-closed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a folder that cannot be read is reported, and the others are read', () => {
  mkdirSync(join(folder, 'closed'));
  writeFileSync(join(folder, 'a.md'), 'text');
  const { files, unreadable } = findDigests(folder);
  expect(files.map(({ path }) => path)).toEqual(['a.md']);
  expect(unreadable.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
    'unreadable-file',
  ]);
});
