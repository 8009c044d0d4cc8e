/** What a page lists, in plain numbers: papers, the entries they come from, and how many are not new. */
import type { Listing } from '../../src/library/library.ts';
import { count, number } from './words.ts';

/** `202 papers`, `324 entries` when some papers are listed twice, `3 seen before` or `all seen before`. */
export function countsOf(listings: readonly Listing[], entries: number): string[] {
  const papers = listings.length;
  const before = listings.filter(({ seenBefore }) => seenBefore).length;
  return [count(papers, 'paper'), ...entriesBeside(papers, entries), ...seenBefore(before, papers)];
}

/** `324 entries` when there are not as many as papers. */
export function entriesBeside(papers: number, entries: number): string[] {
  return entries === papers ? [] : [count(entries, 'entry')];
}

/** `3 seen before`, `all seen before`; nothing when every paper is new. */
export function seenBefore(before: number, papers: number): string[] {
  if (before === 0) return [];
  return [`${before === papers && papers > 1 ? 'all' : number(before)} seen before`];
}
