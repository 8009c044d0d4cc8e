import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PAPERS, type MonthCount, planShards, type Shard } from '../../src/search/plan.ts';

const month = (place: number): string =>
  `${2020 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
const monthsOf = (papers: readonly number[]): MonthCount[] =>
  papers.map((count, place) => ({ month: month(place), papers: count }));

const papers = fc.nat({ max: 25_000 });
const months = fc.array(papers, { maxLength: 40 }).map(monthsOf);
const limits = fc.constantFrom({}, { most: 300 }, { live: 2_000 }, { most: 9_000, live: 700 });

/** Which papers each shard has: month by month, from where to where. */
function held(shards: readonly Shard[]): Map<string, [number, number][]> {
  const found = new Map<string, [number, number][]>();
  for (const { months: own, start } of shards) {
    for (const { month: name, papers: count } of own) {
      found.set(name, [...(found.get(name) ?? []), [start, start + count]]);
    }
  }
  return found;
}

describe('the plan of shards', () => {
  it('is one shard for a small site', () => {
    const shards = planShards(monthsOf([100, 0, 150]));
    expect(shards).toEqual([
      {
        name: '2020-01',
        months: [
          { month: '2020-01', papers: 100 },
          { month: '2020-03', papers: 150 },
        ],
        papers: 250,
        start: 0,
      },
    ]);
    expect(planShards([])).toEqual([]);
  });

  it('closes a shard when a month does not fit, and cuts a month that fits nowhere', () => {
    const plan = planShards(monthsOf([6_000, 3_000, 2_000, 25_000, 10]));
    expect(plan.map(({ name, papers: count, start }) => [name, count, start])).toEqual([
      ['2020-01', 9_000, 0],
      ['2020-03', 2_000, 0],
      ['2020-04-1', 10_000, 0],
      ['2020-04-2', 10_000, 10_000],
      ['2020-04-3', 5_000, 20_000],
      ['2020-05', 10, 0],
    ]);
  });

  it('keeps the newest month apart in small parts when asked to', () => {
    const plan = planShards(monthsOf([3_000, 2_000, 4_500]), { live: 2_000 });
    expect(plan.map(({ name, papers: count }) => [name, count])).toEqual([
      ['2020-01', 5_000],
      ['2020-03-1', 2_000],
      ['2020-03-2', 2_000],
      ['2020-03-3', 500],
    ]);
    expect(planShards(monthsOf([300, 200]), { live: 2_000 })).toHaveLength(1);
  });

  it('refuses shards of nothing', () => {
    expect(() => planShards([], { most: 0 })).toThrow(RangeError);
  });

  it('has every paper once, in order, at most 10,000 in a shard', () => {
    fc.assert(
      fc.property(months, limits, (counts, limit) => {
        const shards = planShards(counts, limit);
        for (const { papers: count } of shards) {
          expect(count).toBeGreaterThan(0);
          expect(count).toBeLessThanOrEqual(limit.most ?? MOST_PAPERS);
        }
        const all = held(shards);
        for (const { month: name, papers: count } of counts) {
          const parts = all.get(name) ?? [];
          expect(parts.reduce((end, [from, to]) => (from === end ? to : Number.NaN), 0)).toBe(
            count,
          );
        }
        const order = shards.flatMap(({ months: own }) => own.map(({ month: name }) => name));
        expect(order).toEqual([...order].sort());
        expect(new Set(shards.map(({ name }) => name)).size).toBe(shards.length);
      }),
    );
  });

  it('depends on the months alone, not on their order', () => {
    fc.assert(
      fc.property(months, limits, (counts, limit) => {
        expect(planShards([...counts].reverse(), limit)).toEqual(planShards(counts, limit));
      }),
    );
  });

  it('never changes a closed shard when months come or the newest grows', () => {
    fc.assert(
      fc.property(months, fc.array(papers, { maxLength: 5 }), papers, (counts, more, growth) => {
        const before = planShards(counts);
        const newest = counts.findLast(({ papers: count }) => count > 0)?.month ?? '';
        const grown = counts.map((count) =>
          count.month === newest ? { ...count, papers: count.papers + growth } : count,
        );
        const after = planShards([...grown, ...monthsOf([...grown.map(() => 0), ...more])]);
        const closed = before.slice(0, -1);
        // Only the last shard is open; months that leave it for lack of room keep what stays.
        expect(after.slice(0, closed.length)).toEqual(closed);
      }),
    );
  });
});
