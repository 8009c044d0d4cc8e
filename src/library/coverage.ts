/** Which days a source has digests for, and which weekdays it should have and has not. */

/** Daily: digests on at least half of the weekdays; nothing can be said of fewer than five days. */
export type Rhythm = 'daily' | 'irregular' | 'unknown';

/** Weekdays that follow each other; a weekend between them does not part them. */
export interface Gap {
  readonly first: string;
  readonly last: string;
  readonly weekdays: number;
}

export interface Coverage {
  readonly first: string;
  readonly last: string;
  /** Days with a digest, those at weekends included. */
  readonly days: number;
  /** Weekdays from the first day to the last, and how many of them have a digest. */
  readonly weekdays: number;
  readonly covered: number;
  readonly rhythm: Rhythm;
  /** Oldest first; only of a daily source, because elsewhere a day without a digest means nothing. */
  readonly missing: readonly Gap[];
}

const DAY = 86_400_000;
const FEWEST_DAYS = 5;

/** Looks at days such as `2025-10-08`, in any order; undefined for none. */
export function coverageOf(dates: Iterable<string>): Coverage | undefined {
  const days = [...new Set(dates)].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const weekdays = weekdaysBetween(first, last);
  const known = new Set(days);
  const missing = weekdays.filter((day) => !known.has(day));
  const covered = weekdays.length - missing.length;
  const isDaily = covered * 2 >= weekdays.length;
  const rhythm = days.length < FEWEST_DAYS ? 'unknown' : isDaily ? 'daily' : 'irregular';
  return {
    first,
    last,
    days: days.length,
    weekdays: weekdays.length,
    covered,
    rhythm,
    missing: rhythm === 'daily' ? gaps(weekdays, known) : [],
  };
}

function weekdaysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let time = Date.parse(`${first}T00:00:00Z`); ; time += DAY) {
    const date = new Date(time);
    const day = date.toISOString().slice(0, 10);
    if (!(day <= last)) return days;
    if (date.getUTCDay() % 6 !== 0) days.push(day);
  }
}

function gaps(weekdays: readonly string[], known: ReadonlySet<string>): Gap[] {
  const found: Gap[] = [];
  let open = false;
  for (const day of weekdays) {
    const isMissing = !known.has(day);
    const gap = found.at(-1);
    if (isMissing && open && gap) {
      found[found.length - 1] = { ...gap, last: day, weekdays: gap.weekdays + 1 };
    } else if (isMissing) {
      found.push({ first: day, last: day, weekdays: 1 });
    }
    open = isMissing;
  }
  return found;
}
