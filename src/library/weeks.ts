/** ISO 8601 weeks: they begin on Monday, and the first of a year is the one with its first Thursday. */

const DAY = 86_400_000;
const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** `2025-w41` for a day of that week, such as `2025-10-08`. */
export function weekOf(date: string): string {
  const time = timeOf(date);
  const fromMonday = (new Date(time).getUTCDay() + 6) % 7;
  const thursday = time + (3 - fromMonday) * DAY;
  const year = dateOf(thursday).slice(0, 4);
  const week = Math.floor((thursday - timeOf(`${year}-01-01`)) / (7 * DAY)) + 1;
  return `${year}-w${String(week).padStart(2, '0')}`;
}

/** The seven dates of a week, from Monday to Sunday. */
export function datesOfWeek(week: string): string[] {
  const [year = '', number = ''] = week.split('-w');
  // The fourth of January is in the first week.
  const fourth = timeOf(`${year}-01-04`);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  const first = monday + (Number(number) - 1) * 7 * DAY;
  return Array.from({ length: 7 }, (_, day) => dateOf(first + day * DAY));
}

/** Monday and Sunday of a week. */
export function daysOfWeek(week: string): { readonly first: string; readonly last: string } {
  const [first = '', , , , , , last = ''] = datesOfWeek(week);
  return { first, last };
}
