/** Dates as digests print them, in headings, front matter and paths. */
import { MONTH_NAMES, MONTHS } from './months.ts';
import type { PaperDate } from './schema.ts';

const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** Year, month and day are groups `y`, `m`, `d`; without `d` the precision is the month. */
const FORMS: readonly RegExp[] = [
  /(?<!\d)(?<y>(?:19|20)\d\d)([-/._])(?<m>\d{1,2})\2(?<d>\d{1,2})(?!\d)/,
  /(?<!\d)(?<y>(?:19|20)\d\d)(?<m>[01]\d)(?<d>[0-3]\d)(?!\d)/,
  /(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日/,
  new RegExp(
    `(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?[-\\s_]+(?<m>${MONTH_NAME})[-,\\s_]+(?<y>(?:19|20)\\d\\d)(?!\\d)`,
    'i',
  ),
  new RegExp(
    `(?<![a-z])(?<m>${MONTH_NAME})[-\\s_]+(?<d>\\d{1,2})(?:st|nd|rd|th)?[-,\\s_]+(?<y>(?:19|20)\\d\\d)(?!\\d)`,
    'i',
  ),
  // Not the beginning of a day: one that got this far is none of the calendar.
  /(?<!\d)(?<y>(?:19|20)\d\d)(?<s>[-/._])(?<m>\d{1,2})(?!\d|\k<s>\d{1,2}(?!\d))/,
  new RegExp(
    `(?<![a-z]|\\d(?:st|nd|rd|th)?[-\\s_]+)(?<m>${MONTH_NAME})[-\\s_,]+(?<y>(?:19|20)\\d\\d)(?!\\d)`,
    'i',
  ),
];

/** The first date in a text, a day before a month; undefined when there is none or it is no day of the calendar. */
export function parseDate(text: string): PaperDate | undefined {
  if (text.length > 400) return undefined;
  for (const form of FORMS) {
    const { y, m, d } = form.exec(text)?.groups ?? {};
    const date = y && m ? dateOf(y, m, d) : undefined;
    if (date) return date;
  }
  return undefined;
}

/** Whether a text is a date and nothing else but weekday and punctuation. */
export function isDate(text: string): boolean {
  if (text.length > 60 || parseDate(text) === undefined) return false;
  const rest = FORMS.reduce((left, form) => left.replace(form, ' '), text);
  return /^[\s,.()*]*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)?[\s,.()*]*$/i.test(
    rest,
  );
}

/**
 * The date a path gives, from its last part to its first: `2025-10-04/MLLM.md`, `27-May-2025/…`, `2025/10/04.md`,
 * `multimodal-notes/2025-10.md`. A day anywhere comes before a month.
 */
export function dateOfPath(path: string): PaperDate | undefined {
  const parts = path.replace(/\.[a-z]+$/i, '').split('/');
  const dates = [
    ...parts.map((_, index) => parts.slice(index, index + 3).join('/')).reverse(),
    ...[...parts].reverse(),
  ].map(parseDate);
  return (
    dates.find((date) => date?.precision === 'day') ?? dates.find((date) => date !== undefined)
  );
}

function dateOf(year: string, month: string, day: string | undefined): PaperDate | undefined {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const m = String(named || Number(month)).padStart(2, '0');
  if (Number(m) < 1 || Number(m) > 12) return undefined;
  if (day === undefined) return { precision: 'month', value: `${year}-${m}` };
  const value = `${year}-${m}-${day.padStart(2, '0')}`;
  const time = new Date(`${value}T00:00:00Z`);
  const valid = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value);
  return valid ? { precision: 'day', value } : undefined;
}

/** `8 October 2025` for a day, `October 2025` for a month. */
export function formatDate(value: string): string {
  const [year, month = '01', day] = value.split('-');
  const name = MONTH_NAMES[Number(month) - 1];
  return `${day === undefined ? '' : `${Number(day)} `}${name} ${year}`;
}
