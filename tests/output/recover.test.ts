/** What a build finds in its folder: stages and journals left behind, links put in the way since. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommitError, Staging } from '../../src/site/output/index.ts';
import { hiddenIn, pathsIn, put, scratch, writePages, writeSite } from './site.ts';

let root = '';
let output = '';
beforeEach(() => {
  root = scratch();
  output = join(root, 'site');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(output, path), 'utf8');
const OLD = { 'index.html': 'old', 'a/index.html': 'old', 'gone/index.html': 'old' };
const NEW = { 'index.html': 'new', 'a/index.html': 'new', 'b/c/index.html': 'new' };

/** Builds the old site, and cuts the commit of the new one off before the operation of this number. */
function cutOff(number: number): void {
  writePages(output, OLD);
  let left = number;
  const cut = () =>
    writePages(output, NEW, () => {
      left -= 1;
      if (left < 0) throw new Error('cut off');
    });
  expect(cut).toThrow(CommitError);
}

describe('a stage without a journal', () => {
  it('is thrown away', () => {
    put(output, '.broadsheet/stage/folder-0/evil/index.html', 'staged');
    put(output, '.broadsheet/next.json', '{"files":["mine.html"]}');
    put(output, '.broadsheet/journal.json.tmp', '{"operations":[["remove","mine.html"]]}');
    put(output, 'mine.html', 'keep');
    writePages(output, { 'index.html': 'new' });
    expect(pathsIn(output)).toEqual(['index.html', 'mine.html']);
    expect(hiddenIn(output)).toEqual(['manifest.json']);
  });

  it('is no way out of the folder when it is a link', () => {
    put(root, 'elsewhere/precious.txt', 'keep');
    mkdirSync(join(output, '.broadsheet'), { recursive: true });
    symlinkSync(join(root, 'elsewhere'), join(output, '.broadsheet/stage'));
    writePages(output, { 'a/index.html': 'new' });
    expect(pathsIn(join(root, 'elsewhere'))).toEqual(['precious.txt']);
  });
});

describe('a journal', () => {
  it('is finished by the next build, also by one that is given up', () => {
    cutOff(1);
    expect(read('index.html')).toBe('old');
    Staging.open(output).abandon();
    expect(read('index.html')).toBe('new');
    expect(pathsIn(output)).toEqual(['a/index.html', 'b/c/index.html', 'index.html']);
    expect(hiddenIn(output)).toEqual(['manifest.json']);
  });

  it.each([
    [['publish', 'file-0', '../precious.txt']],
    [['publish', '../../secret', 'a.html']],
    [['remove', '../precious.txt']],
    [['prune', '..']],
    [['remove', '.git/config']],
    [['format', 'disk']],
  ])('that leads out of the folder does nothing: %j', (operation) => {
    put(root, 'precious.txt', 'keep');
    put(output, '.git/config', 'keep');
    put(output, '.broadsheet/journal.json', JSON.stringify({ operations: [operation] }));
    put(output, '.broadsheet/stage/file-0', 'staged');
    writePages(output, { 'index.html': 'new' });
    expect(readFileSync(join(root, 'precious.txt'), 'utf8')).toBe('keep');
    expect(pathsIn(output)).toEqual(['.git/config', 'index.html']);
  });

  it('whose stage somebody removed leaves all files known, and nothing stored to be relied on', () => {
    writeSite(output, [{ path: 'old.html', content: '' }], { data: 'old' });
    cutOff(1);
    rmSync(join(output, '.broadsheet/stage'), { recursive: true });
    const stage = Staging.open(output);
    expect(stage.data).toBeUndefined();
    stage.add({ path: 'index.html', content: 'third' });
    stage.commit();
    expect(pathsIn(output)).toEqual(['index.html']);
  });

  it('that cannot be finished says what is in the way, and is finished when it is gone', () => {
    cutOff(0);
    rmSync(join(output, 'a'), { recursive: true });
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(output, 'a'));
    expect(() => Staging.open(output)).toThrow(/site\/a is in the way, expected a folder/);
    expect(pathsIn(join(root, 'elsewhere'))).toEqual([]);
    rmSync(join(output, 'a'));
    Staging.open(output).abandon();
    expect(read('a/index.html')).toBe('new');
    expect(existsSync(join(output, 'gone'))).toBe(false);
  });

  it('publishes into folders that came or went since', () => {
    cutOff(0);
    put(output, 'b/mine.txt', 'keep');
    put(output, 'b/c/mine.txt', 'keep');
    rmSync(join(output, 'a'), { recursive: true });
    Staging.open(output).abandon();
    expect(pathsIn(output)).toEqual([
      'a/index.html',
      'b/c/index.html',
      'b/c/mine.txt',
      'b/mine.txt',
      'index.html',
    ]);
  });
});

describe('an orphan', () => {
  it('behind a link that somebody made of its folder stays', () => {
    writePages(output, OLD);
    rmSync(join(output, 'gone'), { recursive: true });
    put(root, 'elsewhere/index.html', 'keep');
    symlinkSync(join(root, 'elsewhere'), join(output, 'gone'));
    expect(writePages(output, { 'index.html': 'new' })).toMatchObject({ removed: 1 });
    expect(pathsIn(join(root, 'elsewhere'))).toEqual(['index.html']);
  });
});

describe('a stage', () => {
  it('that somebody changed is not published', () => {
    const stage = Staging.open(output);
    stage.add({ path: 'a/index.html', content: 'whole' });
    writeFileSync(join(output, '.broadsheet/stage/folder-0/index.html'), 'wh');
    expect(() => stage.commit()).toThrow('was changed or lost');
    stage.abandon();
    expect(existsSync(output)).toBe(false);
  });

  it('keeps only files of the published site, and each path once', () => {
    writePages(output, OLD);
    const stage = Staging.open(output);
    expect(() => stage.keep(['b.html'])).toThrow('no file of the published site');
    stage.keep(['index.html']);
    expect(() => stage.add({ path: 'index.html', content: '' })).toThrow('Two pages want');
    expect(() => stage.add({ path: 'index.html/a.html', content: '' })).toThrow(
      'A page and a folder',
    );
    stage.add({ path: 'x/y/z.html', content: '' });
    expect(() => stage.add({ path: 'X/y', content: '' })).toThrow('A page and a folder');
    stage.abandon();
    expect(pathsIn(output)).toEqual(Object.keys(OLD).sort());
  });
});
