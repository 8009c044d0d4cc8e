/** A disk that fills while a site is staged. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Pages, scratch, treeOf, writePages } from './site.ts';

/** How often something can be written until the disk is full. */
const room = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const limited = <T extends (...values: never[]) => unknown>(task: T) =>
    ((...values: Parameters<T>) => {
      if (room.left <= 0)
        throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
      room.left -= 1;
      return task(...values);
    }) as T;
  const { mkdirSync, openSync, writeFileSync } = fs;
  return {
    ...fs,
    mkdirSync: limited(mkdirSync),
    openSync: limited(openSync),
    writeFileSync: limited(writeFileSync),
  };
});

let root = '';
beforeEach(() => {
  root = scratch();
});
afterEach(() => {
  room.left = Number.POSITIVE_INFINITY;
  rmSync(root, { recursive: true, force: true });
});

const OLD: Pages = { 'index.html': 'old', 'a/index.html': 'old', 'b/index.html': 'old' };
const NEW: Pages = { 'index.html': 'new', 'a/index.html': 'new', 'c/d/index.html': 'new' };

/** Builds with room for so many writes; says whether it was enough. */
function buildWithRoom(output: string, writes: number): boolean {
  room.left = writes;
  try {
    writePages(output, NEW);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ message: 'the disk is full' });
    return false;
  } finally {
    room.left = Number.POSITIVE_INFINITY;
  }
}

describe('a full disk', () => {
  it('at any write leaves the published site as it was, and nothing of the new one', () => {
    const output = join(root, 'site');
    writePages(output, OLD);
    const before = treeOf(output);
    let writes = 0;
    for (; !buildWithRoom(output, writes); writes += 1) expect(treeOf(output)).toEqual(before);
    expect(writes).toBeGreaterThan(10);
    expect(treeOf(output)).not.toHaveProperty('b/index.html');
  });

  it('leaves no folder of a site that was to be the first', () => {
    for (let writes = 0; !buildWithRoom(join(root, 'made/site'), writes); writes += 1) {
      expect(existsSync(join(root, 'made'))).toBe(false);
    }
  });
});
