import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, unpackRows } from '../../src/archive/packed-rows.ts';
import { Sharing } from '../../src/archive/shared.ts';
import type { PaperRow } from '../../src/archive/volume.ts';
import { Identifier } from '../../src/paper/schema.ts';

/** Few different ones: rows have much in common. */
const word = fc.constantFrom('a', 'b', 'a b', 'é', '');
const date = fc.constantFrom<PaperRow['date']>(
  { precision: 'day', value: '2025-10-04' },
  { precision: 'day', value: '2025-10-05' },
  { precision: 'month', value: '2025-10' },
);
const tag = fc.record({
  kind: fc.constantFrom<PaperRow['tags'][number]['kind']>('topic', 'subject', 'category'),
  slug: word,
  name: word,
});
const sighting = fc.record(
  { digest: word, line: fc.nat(), date, topic: word, version: fc.nat() },
  { requiredKeys: ['digest', 'line', 'date'] },
);
const row: fc.Arbitrary<PaperRow> = fc.record(
  {
    id: fc.constantFrom(...['2510.00001', '2510.00002'].map((id) => Identifier.parse(id))),
    title: word,
    authors: fc.array(fc.record({ name: word, printed: word })),
    truncated: fc.boolean(),
    date,
    tags: fc.array(tag),
    primaryCategory: word,
    seenIn: fc.array(sighting),
    hash: word,
    words: word,
    offset: fc.nat(),
    length: fc.nat(),
    otherTitles: fc.array(fc.record({ digest: word, line: fc.nat() })),
  },
  {
    requiredKeys: [
      'id',
      'title',
      'authors',
      'truncated',
      'date',
      'tags',
      'seenIn',
      'hash',
      'words',
      'offset',
      'length',
      'otherTitles',
    ],
  },
);

describe('rows that are packed', () => {
  it('are the same when they are read again', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const text = JSON.stringify(packRows(rows));
        expect(unpackRows(JSON.parse(text), new Sharing())).toEqual(rows);
      }),
    );
  });

  it('have in memory once what they have in common with those of another volume', () => {
    const [one] = fc.sample(row, { numRuns: 1, seed: 1 });
    const authors = [{ name: 'A. Author', printed: 'A. Author' }];
    const tags = [{ kind: 'topic', slug: 'ai', name: 'AI' }] as const;
    const rows = one ? [{ ...one, authors, tags }] : [];
    const sharing = new Sharing();
    const again = () => unpackRows(JSON.parse(JSON.stringify(packRows(rows))), sharing);
    const shared = ({ date, authors, tags }: PaperRow) => [date, authors[0], tags[0]];
    const [first, second] = [again().flatMap(shared), again().flatMap(shared)];
    expect(first).toHaveLength(3);
    for (const [place, value] of first.entries()) expect(value).toBe(second[place]);
  });
});
