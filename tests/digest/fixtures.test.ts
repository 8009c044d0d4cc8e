import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readers } from '../../src/digest/readers/index.ts';
import { outcomeOf, read } from './read.ts';

const FOLDER = join(import.meta.dirname, '../fixtures');
const fixtures = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const formats = new Set(readers.map(({ name }) => name));

describe('a fixture', () => {
  it.each(fixtures)('%s is read as its JSON file says', (path) => {
    const outcome = outcomeOf(read(readFileSync(join(FOLDER, path)), path));
    const expected = join(FOLDER, path.replace(/\.md$/, '.json'));
    // `UPDATE=1 npx vitest run tests/digest/fixtures.test.ts` writes what is missing: read it before you keep it.
    if (!existsSync(expected) && process.env.UPDATE === '1') {
      writeFileSync(expected, `${JSON.stringify(outcome, null, 2)}\n`);
    }
    expect(outcome).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });

  it('has no JSON file without its digest', () => {
    const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.json'),
    );
    const orphans = names.filter((path) => !existsSync(join(FOLDER, path.replace(/json$/, 'md'))));
    expect(orphans).toEqual([]);
  });
});

describe('a reader', () => {
  const strangers = fixtures.flatMap((path) => {
    const folder = path.split('/')[0] ?? '';
    return readers
      .filter(({ name }) => formats.has(folder) && name !== folder)
      .map((reader) => ({ reader, path, name: reader.name }));
  });

  it.each(strangers)('$name sees no entry in $path', ({ reader, path }) => {
    const { digestFile } = read(readFileSync(join(FOLDER, path)), path);
    expect(reader.detect(digestFile.source)).toBe(0);
  });
});
