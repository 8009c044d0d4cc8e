import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LastVisit, Listed } from '../../src/client/library/visits.ts';

const MINUTE = 60_000;
const kept = new Map<string, string>();
let visit: (scope: string, papers: readonly Listed[], at: number) => LastVisit | undefined;
let stay: (scope: string, at: number) => void;

beforeAll(async () => {
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  ({ visit, stay } = await import('../../src/client/library/visits.ts'));
});
beforeEach(() => kept.clear());

const listed = (date: string, ...ids: readonly string[]): Listed[] =>
  ids.map((id) => ({ id, date }));
const newOf = (papers: readonly Listed[], at: number, scope = 'scope'): string[] | undefined => {
  const last = visit(scope, papers, at);
  return last && papers.filter(last.isNew).map(({ id }) => id);
};

describe('what is new on a list', () => {
  const first = listed('2025-11-12', 'a', 'b');

  it('is nothing on the first visit', () => {
    expect(newOf(first, 0)).toBeUndefined();
  });

  it('is what a later date lists', () => {
    visit('scope', first, 0);
    const later = [...listed('2025-11-13', 'c'), ...first];
    expect(newOf(later, 60 * MINUTE)).toEqual(['c']);
    expect(visit('scope', later, 61 * MINUTE)?.at).toBe(0);
  });

  it('is what came late among the dates that were seen, but not what is older than all of them', () => {
    visit('scope', [...first, ...listed('2025-11-08', 'e')], 0);
    const late = [
      ...first,
      ...listed('2025-11-12', 'c'),
      ...listed('2025-11-10', 'd'),
      ...listed('2025-11-08', 'e'),
      ...listed('2025-11-07', 'f'),
    ];
    expect(newOf(late, 60 * MINUTE)).toEqual(['c', 'd']);
  });

  it('is a paper of the newest month of which no day is known, unless it was there', () => {
    visit('scope', [...first, ...listed('2025-11', 'm')], 0);
    expect(newOf([...first, ...listed('2025-11', 'm', 'n')], 60 * MINUTE)).toEqual(['n']);
  });

  it('stays new while the visit lasts, and 30 minutes end it', () => {
    visit('scope', first, 0);
    const later = [...listed('2025-11-13', 'c'), ...first];
    expect(newOf(later, 60 * MINUTE)).toEqual(['c']);
    expect(newOf(later, 89 * MINUTE)).toEqual(['c']);
    stay('scope', 110 * MINUTE);
    expect(newOf(later, 139 * MINUTE)).toEqual(['c']);
    expect(newOf(later, 169 * MINUTE)).toEqual([]);
  });

  it('does not take up a visit that has ended', () => {
    visit('scope', first, 0);
    stay('scope', 31 * MINUTE);
    expect(newOf([...listed('2025-11-13', 'c'), ...first], 32 * MINUTE)).toEqual(['c']);
  });

  it('is told for each list by itself', () => {
    visit('scope', first, 0);
    expect(newOf(first, 60 * MINUTE, 'search:video')).toBeUndefined();
  });

  it('is nothing after a record that cannot be read', () => {
    visit('scope', first, 0);
    for (const [key] of kept) kept.set(key, '{"v":1,"active":"x","now":[]}');
    expect(newOf(listed('2025-11-13', 'c'), 60 * MINUTE)).toBeUndefined();
  });
});
