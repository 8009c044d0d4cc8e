import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { risingTags } from '../../src/library/rising.ts';
import { countsOn, monthsBetween, weeksBetween } from '../../src/library/series.ts';
import { papersOn, timelineOf } from '../../src/library/timeline.ts';
import { companionsOf } from '../../src/library/together.ts';
import { Paper } from '../../src/paper/schema.ts';

let number = 0;
function paper(value: string, ...slugs: string[]): Paper {
  number += 1;
  const date = { precision: value.length > 7 ? 'day' : 'month', value };
  return Paper.parse({
    id: `2510.${String(number).padStart(5, '0')}`,
    versions: [],
    title: `Paper ${number}`,
    authors: [],
    truncated: false,
    summaries: [],
    failures: [],
    translations: [],
    categories: [],
    tags: slugs.map((slug) => ({ kind: 'subject', slug, name: slug.toUpperCase() })),
    links: [],
    date,
    seenIn: [{ digest: 'a.md', line: number, date }],
    earlier: [],
    provenance: {},
  });
}
const times = (count: number, date: string, ...slugs: string[]) =>
  Array.from({ length: count }, () => paper(date, ...slugs));
const library = (...papers: Paper[]) => new Library({ papers, digests: [] });

describe('series', () => {
  it('have every month and week from the first to the last', () => {
    expect(monthsBetween('2024-11', '2025-02')).toEqual([
      '2024-11',
      '2024-12',
      '2025-01',
      '2025-02',
    ]);
    expect(weeksBetween('2020-w52', '2021-w02')).toEqual([
      '2020-w52',
      '2020-w53',
      '2021-w01',
      '2021-w02',
    ]);
    const found = countsOn(['2024-11', '2024-12'], [{ value: '2024-12', papers: 3 }]);
    expect(found.map(({ papers }) => papers)).toEqual([0, 3]);
  });

  it('count each paper of a site once', () => {
    const day = fc
      .integer({ min: 20_000, max: 20_600 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), (days) => {
        const site = library(...days.map((date) => paper(date)));
        const counts = papersOn(timelineOf(site), site.papers);
        expect(counts.reduce((sum, { papers }) => sum + papers, 0)).toBe(days.length);
      }),
    );
  });

  it('are by week where there are few months', () => {
    expect(timelineOf(library(paper('2025-10-01'), paper('2025-11-20'))).unit).toBe('week');
    expect(timelineOf(library(paper('2025-01-01'), paper('2025-11-20'))).unit).toBe('month');
    expect(timelineOf(library()).values).toEqual([]);
  });
});

describe('rising tags', () => {
  it('are those with more of the last four weeks than of the twelve before', () => {
    const site = library(
      ...times(10, '2025-09-01', 'old'),
      ...times(10, '2025-09-01', 'steady'),
      ...times(10, '2025-11-10', 'new'),
      ...times(10, '2025-11-10', 'steady'),
    );
    const rising = risingTags(site, 5);
    expect(rising.map(({ tag }) => tag.slug)).toEqual(['new']);
    expect(rising[0]?.papers).toBe(10);
    expect(rising[0]?.expected).toBeLessThan(2);
  });

  it('are none where there is nothing to compare with', () => {
    expect(risingTags(library(...times(9, '2025-11-10', 'new')), 5)).toEqual([]);
    expect(risingTags(library(), 5)).toEqual([]);
  });
});

describe('tags that go with one', () => {
  it('are those on the same papers, the rarer ones before those that are everywhere', () => {
    const site = library(
      ...times(4, '2025-11-10', 'a', 'close', 'common'),
      ...times(20, '2025-11-10', 'common'),
      paper('2025-11-10', 'a', 'once'),
    );
    const tag = site.tag('subject', 'a');
    if (!tag) throw new Error('no tag');
    expect(companionsOf(site, tag).map((one) => [one.tag.slug, one.papers])).toEqual([
      ['close', 4],
      ['common', 4],
    ]);
  });
});
