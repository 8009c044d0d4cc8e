import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Best } from '../../src/related/best.ts';

/** Papers by number, with scores that are often equal, in the order in which they are offered. */
const offers = fc
  .array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 })
  .chain((scores) => fc.shuffledSubarray([...scores.entries()], { minLength: scores.length }));
/** Out of order, so that no number decides between equals. */
const ids = Array.from({ length: 60 }, (_, paper) => String((paper * 37) % 60).padStart(2, '0'));

describe('the best of many papers', () => {
  it('are those that come first when all are sorted by score, then by identifier', () => {
    fc.assert(
      fc.property(offers, offers, fc.integer({ min: 1, max: 12 }), (former, order, limit) => {
        const best = new Best(limit, ids);
        for (const [paper, score] of former) best.offer(paper, score);
        best.emptied();
        for (const [paper, score] of order) if (score >= best.least) best.offer(paper, score);
        const sorted = order
          .map(([paper, score]) => ({ paper, score }))
          .sort((a, b) => b.score - a.score || Number(ids[a.paper]) - Number(ids[b.paper]));
        const first = sorted.slice(0, limit);
        expect(best.inOrder()).toEqual(first);
        expect([...best.papers()].sort()).toEqual(first.map(({ paper }) => paper).sort());
        expect(best.least).toBe(first.length === limit ? first.at(-1)?.score : 0);
      }),
    );
  });
});
