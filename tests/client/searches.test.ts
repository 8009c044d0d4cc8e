/** Saved searches: kept, given up, and merged with those of a file. */
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type KeptSearch,
  mergeSearches,
  queryOf,
  readSearches,
} from '../../src/client/library/kept-search.ts';

const stored = new Map<string, string>();
let searches: typeof import('../../src/client/library/searches.ts');

beforeAll(async () => {
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
  searches = await import('../../src/client/library/searches.ts');
});
beforeEach(() => stored.clear());

const keep = (text: string, on = true) => searches.keepSearch(queryOf(text), on);
const kept = () =>
  searches
    .keptSearches()
    .filter(({ on }) => on)
    .map(({ query }) => query);
/** The name that the value is stored under. */
const key = () => [...stored.keys()].find((name) => name.endsWith(':searches')) ?? '';

const search = (query: string, on: boolean, at: number): KeptSearch => ({ v: 1, query, on, at });
const some = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('?q=a', '?q=b', '?q=c'), fc.boolean(), fc.nat(3))
    .map(([query, on, at]) => search(query, on, at)),
  { selector: ({ query }) => query },
);

describe('merging saved searches', () => {
  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const merged = mergeSearches(a, b);
        expect(merged).toEqual(mergeSearches(b, a));
        expect(mergeSearches(merged, c)).toEqual(mergeSearches(a, mergeSearches(b, c)));
        expect(mergeSearches(merged, b)).toEqual(merged);
      }),
    );
  });

  it('takes of each the later change, and loses none', () => {
    const own = [search('?q=a', true, 3), search('?q=b', false, 9)];
    const file = [search('?q=b', true, 4), search('?q=c', true, 1)];
    expect(mergeSearches(own, file)).toEqual([own[1], own[0], file[1]]);
  });
});

describe('the browser', () => {
  it('keeps the last search first, each once, without what says how far one searched', () => {
    keep('?q=video');
    keep('?q=audio&subject=benchmark');
    keep('?q=video&sort=newest&since=2024-12');
    expect(kept()).toEqual(['?q=video', '?q=audio&subject=benchmark']);
    keep('?q=video', false);
    expect(kept()).toEqual(['?q=audio&subject=benchmark']);
  });

  it('gives up the oldest of fifty for a new one, and none of those a file has brought', () => {
    for (let number = 0; number < 51; number += 1) keep(`?q=${number}`);
    expect(kept()).toHaveLength(50);
    expect(kept()).not.toContain('?q=0');
    const many = Array.from({ length: 30 }, (_, place) => search(`?q=file${place}`, true, 5));
    searches.mergeInSearches(many);
    expect(kept()).toHaveLength(80);
    keep('?q=new');
    expect(kept()).toHaveLength(80);
  });

  it('says what a file has brought, and does not bring back what was given up later', () => {
    keep('?q=video');
    keep('?q=audio');
    const file = searches.keptSearches();
    keep('?q=audio', false);
    const more = [...file, search('?q=text', true, 5), search('?q=gone', false, 5)];
    expect(searches.mergeInSearches(more)).toEqual(['same', 'same', 'added', 'same']);
    expect(kept()).toEqual(['?q=video', '?q=text']);
    expect(searches.mergeInSearches([search('?q=text', false, 6)])).toEqual(['updated']);
    expect(kept()).toEqual(['?q=video']);
  });

  it('reads the searches of before they had times, in their order', () => {
    keep('?q=any');
    stored.set(key(), JSON.stringify(['?q=last', '?q=first&sort=newest', '', 7]));
    expect(kept()).toEqual(['?q=last', '?q=first']);
    keep('?q=newer');
    expect(kept()).toEqual(['?q=newer', '?q=last', '?q=first']);
  });

  it.each([
    ['is damaged', '[{"v":1,"query":'],
    ['is of a later version', JSON.stringify([{ v: 2, query: '?q=later', on: true, at: 1 }])],
  ])('puts aside what %s before it writes', (_, value) => {
    keep('?q=any');
    const name = key();
    stored.set(name, value);
    expect(kept()).toEqual([]);
    keep('?q=new');
    expect(kept()).toEqual(['?q=new']);
    expect(stored.get(name.replace(/searches$/, 'aside:searches'))).toBe(value);
  });
});

describe('a stored search', () => {
  it.each([
    ['asks nothing', { v: 1, query: '?sort=newest', on: true, at: 1 }],
    ['has no time', { v: 1, query: '?q=a', on: true }],
    ['has an impossible time', { v: 1, query: '?q=a', on: true, at: 9e15 }],
    ['does not say whether it is kept', { v: 1, query: '?q=a', on: 'yes', at: 1 }],
    ['is null', null],
  ])('is left out when it %s', (_, value) => {
    expect(readSearches([value, search('?q=b', true, 1)])).toEqual([search('?q=b', true, 1)]);
  });
});
