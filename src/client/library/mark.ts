/** Marks: what is or is not so, and since when. Times are in milliseconds since 1970. */

/** The later one counts. */
export interface Mark {
  on: boolean;
  at: number;
}

/** The end of the year 2199: no clock is so wrong. */
export const LATEST = 7_258_118_399_999;

/** Whether a value is a time of a change. */
export const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= LATEST;

/** A time for a change: now, but later than the last one before, whatever clocks say. */
export const laterThan = (last: number, now: number): number =>
  Math.min(LATEST, Math.max(now, last + 1));

/** Orders changes; of two at the same time, what was marked stays marked. */
export const compareMarks = (a: Mark, b: Mark): number =>
  a.at - b.at || Number(a.on) - Number(b.on);
