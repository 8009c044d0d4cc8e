/** A month as a small table; days with papers are links, tinted by how many there are. */
import type { Month } from '../../src/library/library.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl } from '../../src/site/urls.ts';
import { fullDate, longDate, weeksOf } from './dates.ts';
import { count } from './words.ts';

const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const LEVELS = [1, 10, 30, 60] as const;

export interface CalendarProps {
  readonly site: Site;
  readonly month: Month;
  /** The day whose page this is. */
  readonly current?: string;
  /** Whether the caption leads to the month's page. */
  readonly linked?: boolean;
}

export function Calendar({ site, month, current, linked = true }: CalendarProps) {
  const papersOn = new Map(month.days.map(({ date, listings }) => [date, listings.length]));
  const caption = fullDate(month.value);
  return (
    <table class="calendar">
      <caption>
        {linked ? <a href={site.href(dateUrl(month.value))}>{caption}</a> : caption}
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month.value).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((date, column) => (
              <td key={WEEKDAYS[column]}>
                {date && (
                  <DayCell site={site} date={date} papers={papersOn.get(date)} current={current} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  readonly site: Site;
  readonly date: string;
  readonly papers: number | undefined;
  readonly current: string | undefined;
}

function DayCell({ site, date, papers, current }: DayCellProps) {
  const day = Number(date.slice(8));
  if (papers === undefined) return <span class="no-digest">{day}</span>;
  const level = LEVELS.filter((least) => papers >= least).length;
  return (
    <a
      class={`level-${level}`}
      href={site.href(dateUrl(date))}
      aria-label={`${longDate(date)}: ${count(papers, 'paper')}`}
      aria-current={date === current ? 'page' : undefined}
    >
      {day}
    </a>
  );
}
