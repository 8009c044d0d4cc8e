/** The stretch of time that all pictures of a site show, so that they can be compared. */
import type { Paper } from '../paper/schema.ts';
import type { Library } from './library.ts';
import { type Count, countsOn, monthsBetween, weeksBetween } from './series.ts';
import { weekOf } from './weeks.ts';

/** So many months make a picture; of fewer, weeks do. */
const FEW_MONTHS = 4;

export interface Timeline {
  readonly unit: 'month' | 'week';
  /** Without gaps, oldest first: `2025-10`, or `2025-w41`. */
  readonly values: readonly string[];
}

const known = new WeakMap<Library, Timeline>();

/** From the first listed paper to the last. */
export function timelineOf(library: Library): Timeline {
  const made = known.get(library) ?? makeTimeline(library);
  known.set(library, made);
  return made;
}

function makeTimeline({ months, weeks }: Library): Timeline {
  const [newest, oldest] = [months[0]?.value, months.at(-1)?.value];
  if (!newest || !oldest) return { unit: 'month', values: [] };
  const all = monthsBetween(oldest, newest);
  const [last, first] = [weeks[0]?.value, weeks.at(-1)?.value];
  return all.length < FEW_MONTHS && first && last
    ? { unit: 'week', values: weeksBetween(first, last) }
    : { unit: 'month', values: all };
}

/** How many of these papers were first listed in each month or week; those without a day are in no week. */
export function papersOn({ unit, values }: Timeline, papers: Iterable<Paper>): Count[] {
  // Papers of an archive share their dates: a month or week is found once for each.
  const dates = new Map<Paper['date'], number>();
  for (const { date } of papers) dates.set(date, (dates.get(date) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [date, own] of dates) {
    const value = unit === 'month' ? date.value.slice(0, 7) : weekOfPaper(date);
    if (value) counts.set(value, (counts.get(value) ?? 0) + own);
  }
  return countsOn(
    values,
    Array.from(counts, ([value, own]) => ({ value, papers: own })),
  );
}

const weekOfPaper = (date: Paper['date']): string | undefined =>
  date.precision === 'day' ? weekOf(date.value) : undefined;
