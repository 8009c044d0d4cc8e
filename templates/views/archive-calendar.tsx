/** The archive as a picture: a square for each day, a column for each week, tinted by the number of papers. */
import type { Library } from '../../src/library/library.ts';
import { weeksBetween } from '../../src/library/series.ts';
import { daysOfWeek, weekOf } from '../../src/library/weeks.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl } from '../../src/site/urls.ts';
import { levelOf } from './calendar.tsx';
import { longDate, monthName } from './dates.ts';
import { count } from './words.ts';

/** Large enough to be pressed; what stands between squares is part of the next. */
const STEP = 24;
const SQUARE = 21;
const LEFT = 34;
const TOP = 20;
const DAY = 86_400_000;

export interface ArchiveCalendarProps {
  readonly site: Site;
  /** Days such as `2025-10-08`, both included. */
  readonly first: string;
  readonly last: string;
}

/** Days with papers are links, days without a digest hollow; a table of months stands on the archive's page. */
export function ArchiveCalendar({ site, first, last }: ArchiveCalendarProps) {
  const weeks = weeksBetween(weekOf(first), weekOf(last));
  const { days } = site.library;
  const papersOn = new Map(days.map((day) => [day.date, day.listings.length]));
  // Before the first digest and after the last one, nothing is missing.
  const within = {
    first: [first, days.at(-1)?.date ?? first].sort().at(-1) ?? first,
    last: [last, days[0]?.date ?? last].sort()[0] ?? last,
  };
  const [width, height] = [LEFT + weeks.length * STEP, TOP + 7 * STEP];
  return (
    <div class="archive-calendar">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a group of links that have names of their own */}
      <svg class="picture" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <path class="no-digest" d={hollowOf(weeks, within, papersOn)} />
        <g>
          {['Mon', 'Wed', 'Fri', 'Sun'].map((name, place) => (
            <text key={name} x="0" y={TOP + place * 2 * STEP + 15}>
              {name}
            </text>
          ))}
          {monthStarts(weeks, { first, last }).map(({ column, name }) => (
            <text key={column} x={LEFT + column * STEP} y="12">
              {name}
            </text>
          ))}
        </g>
        {weeks.flatMap((week, column) =>
          datesOfWeek(week).map((date, row) => {
            const papers = papersOn.get(date);
            return papers === undefined || date < first || date > last ? null : (
              <a
                key={date}
                href={site.href(dateUrl(date))}
                aria-label={`${longDate(date)}: ${count(papers, 'paper')}`}
              >
                <rect
                  class={`level-${levelOf(papers)}`}
                  x={LEFT + column * STEP}
                  y={TOP + row * STEP}
                  width={SQUARE}
                  height={SQUARE}
                />
              </a>
            );
          }),
        )}
      </svg>
    </div>
  );
}

function datesOfWeek(week: string): string[] {
  const monday = Date.parse(daysOfWeek(week).first);
  return Array.from({ length: 7 }, (_, day) =>
    new Date(monday + day * DAY).toISOString().slice(0, 10),
  );
}

/** A small ring for every day without a digest, as one path. */
function hollowOf(
  weeks: readonly string[],
  { first, last }: { readonly first: string; readonly last: string },
  papersOn: ReadonlyMap<string, number>,
): string {
  return weeks
    .flatMap((week, column) =>
      datesOfWeek(week).map((date, row) =>
        papersOn.has(date) || date < first || date > last
          ? ''
          : `M${LEFT + column * STEP + 8} ${TOP + row * STEP + 10.5}h5`,
      ),
    )
    .join('');
}

/** Where a month begins, except so close to the last one that their names would touch. */
function monthStarts(
  weeks: readonly string[],
  { first, last }: { readonly first: string; readonly last: string },
): { column: number; name: string }[] {
  const starts: { column: number; name: string }[] = [];
  let shown = '';
  for (const [column, week] of weeks.entries()) {
    const month = (column === 0 ? first : daysOfWeek(week).last).slice(0, 7);
    if (month === shown || month > last.slice(0, 7)) continue;
    const isClose = column - (starts.at(-1)?.column ?? -9) < 2;
    shown = month;
    if (isClose) starts.pop();
    starts.push({ column, name: monthName(month).slice(0, 3) });
  }
  return starts;
}

/** The half year that ends with the newest day. */
export function latestHalfYear({ days }: Library): { first: string; last: string } | undefined {
  const [newest] = days;
  if (!newest) return undefined;
  const last = daysOfWeek(weekOf(newest.date)).last;
  const first = new Date(Date.parse(last) - (26 * 7 - 1) * DAY).toISOString().slice(0, 10);
  return { first, last: newest.date };
}
