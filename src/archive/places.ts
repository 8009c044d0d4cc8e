/** Which digests list which papers, and in which month each paper was first seen. */
import { byDate } from '../library/merge.ts';
import { compareText } from '../library/order.ts';
import type { PaperDate } from '../paper/schema.ts';
import type { KnownDigest } from './digests.ts';
import { monthOf } from './volume.ts';

/** Where one entry of a paper stands. */
export interface Place {
  readonly key: string;
  readonly index: number;
  readonly date: PaperDate;
}

/** The papers that a digest lists which is new, has changed, or is gone. */
export function changedIds(
  before: readonly KnownDigest[],
  now: readonly KnownDigest[],
): Set<string> {
  const [old, current] = [before, now].map((digests) => new Set(digests.map(({ key }) => key)));
  const changed = [
    ...before.filter(({ key }) => !current?.has(key)),
    ...now.filter(({ key }) => !old?.has(key)),
  ];
  return new Set(changed.flatMap(({ head }) => head.listed.map(({ id }) => id)));
}

/** Where each paper is listed, by identifier. */
export function placesOf(digests: readonly KnownDigest[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { key, head } of digests) {
    for (const { id, date, index } of head.listed) {
      const place = { key, index, date };
      const others = places.get(id);
      if (others) others.push(place);
      else places.set(id, [place]);
    }
  }
  return places;
}

/** The papers of each month, oldest month first, in order of identifier. */
export function groupByMonth(places: ReadonlyMap<string, readonly Place[]>): Map<string, string[]> {
  const months = new Map<string, string[]>();
  for (const [id, all] of places) {
    const [first] = all.map(({ date }) => date).sort(byDate);
    const month = first ? monthOf(first) : '';
    const ids = months.get(month);
    if (ids) ids.push(id);
    else months.set(month, [id]);
  }
  for (const ids of months.values()) ids.sort(compareText);
  return new Map([...months].sort(([a], [b]) => compareText(a, b)));
}
