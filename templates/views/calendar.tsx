/** A month as a small table; days with papers are links, tinted by how many there are. */
import type { Month } from '../../src/library/library.ts';
import { weekOf } from '../../src/library/weeks.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, weekUrl } from '../../src/site/urls.ts';
import { fullDate, longDate, weekName, weeksOf } from './dates.ts';
import { count } from './words.ts';

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const LEVELS = [1, 10, 30, 60] as const;

/** How dark a day is tinted: 1 to 4. */
export const levelOf = (papers: number): number => LEVELS.filter((least) => papers >= least).length;

export interface CalendarProps {
  readonly site: Site;
  readonly month: Month;
  /** Whether the caption leads to the month's page. */
  readonly linked?: boolean;
}

export function Calendar({ site, month, linked = true }: CalendarProps) {
  const papersOn = new Map(month.days.map(({ date, listings }) => [date, listings.length]));
  const caption = fullDate(month.value);
  return (
    <table class="calendar">
      <caption>
        {linked ? <a href={site.href(dateUrl(month.value))}>{caption}</a> : caption}
      </caption>
      <thead>
        <tr>
          <td />
          <Weekdays />
        </tr>
      </thead>
      <tbody>
        {weeksOf(month.value).map((week) => (
          <tr key={week.find(Boolean)}>
            <WeekCell site={site} days={week} papersOn={papersOn} />
            {week.map((date, column) => (
              <td key={WEEKDAYS[column]}>
                {date && <DayCell site={site} date={date} papers={papersOn.get(date)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The heads of seven columns. */
export const Weekdays = () =>
  WEEKDAYS.map((name) => (
    <th key={name} scope="col">
      {name}
    </th>
  ));

interface WeekCellProps {
  readonly site: Site;
  readonly days: readonly (string | undefined)[];
  readonly papersOn: ReadonlyMap<string, number>;
}

/** The number of a week, which leads to its papers if this month has some of them. */
function WeekCell({ site, days, papersOn }: WeekCellProps) {
  const listed = days.find((date) => date !== undefined && papersOn.has(date));
  const week = weekOf(days.find((date) => date !== undefined) ?? '');
  const number = Number(week.slice(-2));
  return (
    <th scope="row" class="week">
      {listed ? (
        <a href={site.href(weekUrl(week))} aria-label={weekName(week)}>
          {number}
        </a>
      ) : (
        <span>{number}</span>
      )}
    </th>
  );
}

export interface DayCellProps {
  readonly site: Site;
  readonly date: string;
  /** How many the day has; undefined where it has no page. */
  readonly papers: number | undefined;
  /** The day whose page this is. */
  readonly current?: string;
}

/** A day by its number, which leads to its page. */
export function DayCell({ site, date, papers, current }: DayCellProps) {
  const day = Number(date.slice(8));
  if (papers === undefined) return <span class="no-digest">{day}</span>;
  return (
    <a
      class={`level-${levelOf(papers)}`}
      href={site.href(dateUrl(date))}
      aria-label={`${longDate(date)}: ${count(papers, 'paper')}`}
      aria-current={date === current ? 'page' : undefined}
    >
      {day}
    </a>
  );
}
