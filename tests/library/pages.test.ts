import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListPage, pagesFromOldest, pagesInOrder } from '../../src/library/pages.ts';

const upTo = (length: number): number[] => Array.from({ length }, (_, index) => index);
const lengths = fc.oneof(
  fc.nat(600),
  fc.nat(12).map((n) => n * 50),
  fc.nat(6).map((n) => n * 100 + 1),
);

/** Items in the order in which a reader who turns pages meets them. */
function readThrough<T>(pages: readonly ListPage<T>[]): T[] {
  const [first] = pages;
  return (first?.numbers ?? []).flatMap(
    (number) => pages.find((page) => page.number === number)?.items ?? [],
  );
}

describe.each([
  ['in order', pagesInOrder],
  ['from the oldest', pagesFromOldest],
])('pages numbered %s', (_, pagesOf: (items: readonly number[]) => ListPage<number>[]) => {
  it('hold every item once, in order, at most 100 each', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const pages = pagesOf(upTo(length));
        expect(readThrough(pages)).toEqual(upTo(length));
        for (const { items } of pages) expect(items.length).toBeLessThanOrEqual(100);
        if (length > 0) for (const { items } of pages) expect(items.length).toBeGreaterThan(0);
      }),
    );
  });

  it('know their numbers, from 1 without a gap', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const pages = pagesOf(upTo(length));
        const numbers = pages.map(({ number }) => number);
        expect([...numbers].sort((a, b) => a - b)).toEqual(upTo(pages.length).map((n) => n + 1));
        for (const page of pages) expect(page.numbers).toEqual(numbers);
        expect(numbers[0]).toBe(1);
      }),
    );
  });

  it('are one, when there is nothing to list', () => {
    expect(pagesOf([])).toEqual([{ number: 1, items: [], numbers: [1] }]);
  });
});

describe('pages numbered from the oldest', () => {
  const contentsOf = (pages: readonly ListPage<number>[]) =>
    new Map(pages.map(({ number, items }) => [number, items]));

  it('keep their items when newer ones come in front; only page 1 changes', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 300 }), (length, added) => {
        const before = contentsOf(pagesFromOldest(upTo(length)));
        const newer = upTo(added).map((n) => -added + n);
        const after = contentsOf(pagesFromOldest([...newer, ...upTo(length)]));
        for (const [number, items] of before) {
          if (number > 1) expect(after.get(number)).toEqual(items);
        }
      }),
    );
  });

  it('close a page each 50 items once there are more than 100', () => {
    const sizes = (length: number) =>
      pagesFromOldest(upTo(length)).map(({ items }) => items.length);
    expect(sizes(100)).toEqual([100]);
    expect(sizes(101)).toEqual([51, 50]);
    expect(sizes(149)).toEqual([99, 50]);
    expect(sizes(150)).toEqual([50, 50, 50]);
    expect(pagesFromOldest(upTo(150)).map(({ number }) => number)).toEqual([1, 3, 2]);
  });
});
