/** Numbers over time without gaps: what a picture is drawn from. */
import { daysOfWeek, weekOf } from './weeks.ts';

/** Papers of one month or week. */
export interface Count {
  /** `2025-10`, or `2025-w41`. */
  readonly value: string;
  readonly papers: number;
}

/** All months from the first to the last (`2025-10`), both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = first.split('-').map(Number);
  for (;;) {
    const value = `${year}-${String(month).padStart(2, '0')}`;
    if (!(value <= last)) return months;
    months.push(value);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}

/** All weeks from the first to the last (`2025-w41`), both included. */
export function weeksBetween(first: string, last: string): string[] {
  const weeks: string[] = [];
  let value = first;
  while (value <= last) {
    weeks.push(value);
    const sunday = Date.parse(daysOfWeek(value).last);
    value = weekOf(new Date(sunday + 86_400_000).toISOString().slice(0, 10));
  }
  return weeks;
}

/** Counts of these months or weeks, 0 where there are none. */
export function countsOn(values: readonly string[], counts: Iterable<Count>): Count[] {
  const known = new Map(Array.from(counts, ({ value, papers }) => [value, papers]));
  return values.map((value) => ({ value, papers: known.get(value) ?? 0 }));
}
