/** Builds that are cut off at every single operation: the site stays whole, and the next build completes it. */
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommitError, Staging, type Watch } from '../../src/site/output/index.ts';
import { brokenLinks, site } from './links.ts';
import { type Pages, pathsIn, scratch, treeOf, writePages } from './site.ts';

let root = '';
beforeEach(() => {
  root = scratch();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

class Killed extends Error {}

/** Lets so many steps of a commit through, and cuts it off at the next. */
function killAfter(steps: number): Watch {
  let left = steps;
  return () => {
    if (left === 0) throw new Killed();
    left -= 1;
  };
}

/** Does something that may be killed; leaves the lock of a process that is gone. Says whether it was killed. */
function killed(output: string, task: () => void): boolean {
  try {
    task();
    return false;
  } catch (error) {
    const cause = error instanceof CommitError ? error.cause : error;
    if (!(cause instanceof Killed)) throw error;
    writeFileSync(join(output, '.broadsheet/lock'), '{"pid":999999999,"started":"never"}');
    return true;
  }
}

/** Stages the first files of a site, and is gone. */
function killWhileStaging(output: string, pages: Pages, files: number): void {
  killed(output, () => {
    const stage = Staging.open(output);
    for (const [path, content] of Object.entries(pages).slice(0, files))
      stage.add({ path, content });
    throw new Killed();
  });
}

const clean = (pages: Pages): Pages => {
  const output = join(root, 'clean');
  rmSync(output, { recursive: true, force: true });
  writePages(output, pages);
  return treeOf(output);
};

/** Every page of the old site, as long as none has been removed. */
function oldPages(output: string, before: Pages, after: Pages): string[] {
  const gone = Object.keys(before).some(
    (path) => !(path in after) && !existsSync(join(output, path)),
  );
  return gone ? [] : Object.keys(before);
}

/** Every file is that of the old or the new site, and no link leads to nothing. */
function expectWhole(output: string, before: Pages, after: Pages): void {
  const tree = treeOf(output);
  for (const path of pathsIn(output)) expect([before[path], after[path]]).toContain(tree[path]);
  expect(brokenLinks(output, oldPages(output, before, after))).toEqual([]);
}

/** Cuts a build from one site to another off after so many steps; says whether it had more. */
function crash(before: Pages, after: Pages, steps: number, file = 'site'): boolean {
  const output = join(root, file);
  rmSync(output, { recursive: true, force: true });
  writePages(output, before);
  const wasKilled = killed(output, () => writePages(output, after, killAfter(steps)));
  expectWhole(output, before, after);
  return wasKilled;
}

describe('a build that is killed', () => {
  it('at any operation of its commit leaves a whole site, and the next build the new one', () => {
    const property = fc.property(site, site, (before, after) => {
      const expected = clean(after);
      for (let steps = 0; crash(before, after, steps); steps += 1) {
        writePages(join(root, 'site'), after);
        expect(treeOf(join(root, 'site'))).toEqual(expected);
      }
    });
    fc.assert(property, { numRuns: 25 });
  });

  it('has its commit finished before another site is built, however often that is cut off', () => {
    const steps = fc.nat({ max: 30 });
    const property = fc.property(site, site, site, steps, steps, (before, next, last, one, two) => {
      const output = join(root, 'site');
      crash(before, next, one);
      killed(output, () => Staging.open(output, killAfter(two)).abandon());
      expectWhole(output, before, next);
      writePages(output, last);
      expect(treeOf(output)).toEqual(clean(last));
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('while it stages leaves the published site as it was, and nothing behind once another build ends', () => {
    const property = fc.property(site, site, fc.nat({ max: 20 }), (before, after, files) => {
      const output = join(root, 'site');
      rmSync(output, { recursive: true, force: true });
      writePages(output, before);
      const paths = pathsIn(output);
      killWhileStaging(output, after, files);
      expect(pathsIn(output)).toEqual(paths);
      expectWhole(output, before, before);
      writePages(output, after);
      expect(treeOf(output)).toEqual(clean(after));
    });
    fc.assert(property, { numRuns: 50 });
  });

  it('and is built again keeps what the killed commit had stored', () => {
    const output = join(root, 'site');
    const pages = { 'index.html': '1', 'a/index.html': '1' };
    writePages(output, pages);
    const stage = Staging.open(output, killAfter(1));
    stage.add({ path: 'index.html', content: '2' });
    stage.keep(['a/index.html']);
    stage.add({ path: 'b/index.html', content: '2' });
    expect(killed(output, () => stage.commit({ volumes: ['a', 'b'] }))).toBe(true);
    const next = Staging.open(output);
    expect(next.data).toEqual({ volumes: ['a', 'b'] });
    expect(next.missing(['a/index.html', 'b/index.html', 'c'])).toEqual(['c']);
    next.abandon();
  });
});

describe('a site whose folder is copied while a commit is cut off', () => {
  it('is completed in the copy', () => {
    const pages = { 'index.html': '{"links":[]}', 'a/index.html': '{"links":[]}' };
    crash({ 'index.html': '{"links":["index.html"]}' }, pages, 1);
    cpSync(join(root, 'site'), join(root, 'copy'), { recursive: true });
    writePages(join(root, 'copy'), pages);
    expect(treeOf(join(root, 'copy'))).toEqual(clean(pages));
  });
});
