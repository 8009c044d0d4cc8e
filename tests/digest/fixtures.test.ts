import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readers } from '../../src/digest/readers/index.ts';
import { FIXTURES, filesBelow, stored } from './fixtures.ts';
import { outcomeOf, read } from './read.ts';

const files = filesBelow(FIXTURES);
const digests = files.filter((path) => path.endsWith('.md') && path !== 'README.md');
const pairs = digests.filter((path) => !path.startsWith('library/'));

describe('a fixture', () => {
  it.each(pairs)('%s is read as its JSON file says', (path) => {
    const outcome = outcomeOf(read(readFileSync(join(FIXTURES, path)), path));
    expect(outcome).toEqual(stored(path.replace(/\.md$/, '.json'), outcome));
  });

  it('has no JSON file without its digest', () => {
    const names = files.filter((path) => path.endsWith('.json') && !path.startsWith('library/'));
    const orphans = names.filter(
      (path) => !existsSync(join(FIXTURES, path.replace(/json$/, 'md'))),
    );
    expect(orphans).toEqual([]);
  });

  it('is named in the list of irregularities, and all that the list names exist', () => {
    const list = readFileSync(join(FIXTURES, 'README.md'), 'utf8');
    const rows = list.split('\n').filter((line) => line.startsWith('- '));
    const named = rows.map((row) =>
      [...row.matchAll(/`([a-z-]+\/[^`]+)`/g)].map(([, path]) => path),
    );
    const libraries = digests.flatMap((path) => /^library\/[^/]+/.exec(path)?.[0] ?? []);
    const expected = new Set([...pairs.map((path) => path.replace(/\.md$/, '')), ...libraries]);
    expect(rows.filter((_, index) => named[index]?.length === 0)).toEqual([]);
    expect(named.flat().sort()).toEqual([...expected].sort());
  });
});

describe('a reader', () => {
  const names = new Set(readers.map(({ name }) => name));
  const strangers = digests.flatMap((path) => {
    const format = path.split('/').find((part) => names.has(part));
    return readers
      .filter(({ name }) => format !== undefined && name !== format)
      .map((reader) => ({ reader, path, name: reader.name }));
  });

  it.each(strangers)('$name sees no entry in $path', ({ reader, path }) => {
    const { digestFile } = read(readFileSync(join(FIXTURES, path)), path);
    expect(reader.detect(digestFile.source)).toBe(0);
  });
});
