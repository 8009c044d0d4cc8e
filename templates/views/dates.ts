/** Dates in words, the same on every machine. */
import { MONTH_NAMES } from '../../src/paper/months.ts';
import type { PaperDate } from '../../src/paper/schema.ts';

const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

interface Parts {
  readonly year: string;
  readonly month: string;
  /** Absent for a month. */
  readonly day?: number;
}

function parts(value: string): Parts {
  const [year = '', month, day] = value.split('-');
  const name = MONTH_NAMES[Number(month) - 1] ?? '';
  return { year, month: name, ...(day !== undefined && { day: Number(day) }) };
}

/** `Wednesday` */
export function weekday(date: string): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** `October` for `2025-10` or a day of it. */
export const monthName = (value: string): string => parts(value).month;

/** `12 November 2025`, or `November 2025` for a month. */
export function fullDate(date: string | PaperDate): string {
  const { year, month, day } = parts(typeof date === 'string' ? date : date.value);
  return day === undefined ? `${month} ${year}` : `${day} ${month} ${year}`;
}

/** `Wednesday, 12 November 2025` */
export const longDate = (date: string): string => `${weekday(date)}, ${fullDate(date)}`;

/** `12 Nov`, or `Nov 2025` for a month. */
export function shortDate(date: string | PaperDate): string {
  const { year, month, day } = parts(typeof date === 'string' ? date : date.value);
  return day === undefined ? `${month.slice(0, 3)} ${year}` : `${day} ${month.slice(0, 3)}`;
}

/** `31 October – 2 November 2025`, `10–11 November 2025`; one date when both are the same. */
export function span(first: string, last: string): string {
  if (first === last) return fullDate(first);
  const [from, to] = [parts(first), parts(last)];
  const end = fullDate(last);
  if (from.year !== to.year || from.day === undefined) return `${fullDate(first)} – ${end}`;
  return from.month === to.month && to.day !== undefined
    ? `${from.day}–${end}`
    : `${from.day} ${from.month} – ${end}`;
}

/** `Week 41, 2025` for `2025-w41`. */
export function weekName(week: string): string {
  const [year = '', number = ''] = week.split('-w');
  return `Week ${Number(number)}, ${year}`;
}

const RANGE = /^\[?\s*(\d{4}-\d\d-\d\d)\s*(?:,|–|—|to|\.\.)\s*(\d{4}-\d\d-\d\d)\s*([)\]]?)$/;

/** A section's range in words (`[a, b)` leaves b out); an unknown notation is shown as it stands. */
export function rangeInWords(range: string): string {
  const [, start, end, bracket] = RANGE.exec(range.trim()) ?? [];
  if (!start || !end) return range;
  if (bracket !== ')') return span(start, end);
  const last = new Date(Date.parse(`${end}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return last <= start ? fullDate(start) : span(start, last);
}

/** The weeks of a month, Monday first; `undefined` stands for days of the months beside it. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  const lead = (first.getUTCDay() + 6) % 7;
  const cells = [
    ...Array.from({ length: lead }, () => undefined),
    ...Array.from(
      { length: length.getUTCDate() },
      (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`,
    ),
  ];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day]),
  );
}
