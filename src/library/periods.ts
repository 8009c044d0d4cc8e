/** What was listed when: days, months and ISO weeks. */
import type { Paper, Sighting } from '../paper/schema.ts';
import { groupBy } from './group.ts';
import type { Day, Listing, Month, Period, Week, Year } from './library.ts';
import { compareText } from './order.ts';
import { weekOf } from './weeks.ts';

/** A paper and a place where it was seen. */
export type Seen = { readonly paper: Paper; readonly sighting: Sighting };

const isDay = ({ sighting }: Seen): boolean => sighting.date.precision === 'day';

/** In the order of their digests. */
export function bySighting(a: Sighting, b: Sighting): number {
  return compareText(a.digest, b.digest) || a.line - b.line;
}

/** One listing for each paper, in order of first appearance. */
export function listingsOf(seen: readonly Seen[]): Listing[] {
  return [...groupBy(seen, ({ paper }) => paper.id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const sightings = group.map(({ sighting }) => sighting);
    const { paper, sighting } = first;
    const before = paper.date.value;
    const earlier = before < sighting.date.value && !sighting.date.value.startsWith(before);
    return [{ paper, sightings, ...(earlier && { seenBefore: before }) }];
  });
}

/** Newest first. */
export function daysOf(sightings: readonly Seen[]): Day[] {
  const dated = sightings.filter(isDay);
  return [...groupBy(dated, ({ sighting }) => sighting.date.value)]
    .map(([date, seen]) => ({ date, entries: seen.length, listings: listingsOf(seen) }))
    .sort((a, b) => compareText(b.date, a.date));
}

/** Newest first; `days` are those of all months, newest first. */
export function monthsOf(sightings: readonly Seen[], days: readonly Day[]): Month[] {
  const daysIn = groupBy([...days].reverse(), ({ date }) => date.slice(0, 7));
  return [...groupBy(sightings, ({ sighting }) => sighting.date.value.slice(0, 7))]
    .map(([value, seen]) => {
      const undated = listingsOf(seen.filter((one) => !isDay(one)));
      return periodOf(value, daysIn.get(value) ?? [], undated, ({ date }) =>
        date.value.startsWith(value),
      );
    })
    .sort((a, b) => compareText(b.value, a.value));
}

/** Newest first; made of their months, which are newest first. */
export function yearsOf(months: readonly Month[]): Year[] {
  return [...groupBy(months, ({ value }) => value.slice(0, 4))].map(([value, own]) => {
    const oldestFirst = own.toReversed();
    const days = oldestFirst.flatMap((month) => month.days);
    const undated = own.flatMap((month) => month.undated);
    return periodOf(value, days, undated, ({ date }) => date.value.startsWith(value));
  });
}

/** Newest first; papers without a day are in no week. `days` are newest first. */
export function weeksOf(days: readonly Day[]): Week[] {
  return [...groupBy([...days].reverse(), ({ date }) => weekOf(date))]
    .map(([value, own]) => {
      const first = own[0]?.date ?? '';
      const last = own.at(-1)?.date ?? '';
      return periodOf(value, own, [], ({ date }) => date.value >= first && date.value <= last);
    })
    .reverse();
}

/** `days` are oldest first. */
function periodOf(
  value: string,
  days: readonly Day[],
  undated: readonly Listing[],
  isFirstSeen: (paper: Paper) => boolean,
): Period {
  const listings = eachPaperOnce(days, undated);
  const inDays = days.reduce((sum, day) => sum + day.entries, 0);
  return {
    value,
    days,
    undated,
    listings,
    entries: undated.reduce((sum, { sightings }) => sum + sightings.length, inDays),
    papers: listings.length,
    firstSeen: listings.filter(({ paper }) => isFirstSeen(paper)).length,
  };
}

/** The first listing of each paper; newest day first, those without a day last. */
function eachPaperOnce(days: readonly Day[], undated: readonly Listing[]): Listing[] {
  const seen = new Set<Paper>();
  const isNew = ({ paper }: Listing): boolean => !seen.has(paper) && seen.add(paper).size > 0;
  const byDay = days.map(({ listings }) => listings.filter(isNew));
  return [...byDay.reverse().flat(), ...undated.filter(isNew)];
}
