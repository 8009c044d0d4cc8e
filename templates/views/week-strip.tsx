/** The week around a day, as one line of a calendar: a month would have all its days made again for each new one. */
import type { Day } from '../../src/library/library.ts';
import { datesOfWeek, weekOf } from '../../src/library/weeks.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, weekUrl } from '../../src/site/urls.ts';
import { DayCell, Weekdays } from './calendar.tsx';
import { fullDate, weekName } from './dates.ts';

export interface WeekStripProps {
  readonly site: Site;
  readonly day: Day;
}

export function WeekStrip({ site, day: { date: current } }: WeekStripProps) {
  const value = weekOf(current);
  const week = site.library.weeks.find((one) => one.value === value);
  const papersOn = new Map(week?.days.map(({ date, listings }) => [date, listings.length]));
  const month = current.slice(0, 7);
  const [year] = value.split('-w');
  return (
    <table class="calendar">
      <caption>
        <a href={site.href(dateUrl(month))}>{fullDate(month)}</a>
        {', '}
        <a href={site.href(weekUrl(value))} aria-label={weekName(value)}>
          week {Number(value.slice(-2))}
          {!month.startsWith(`${year}-`) && `, ${year}`}
        </a>
      </caption>
      <thead>
        <tr>
          <Weekdays />
        </tr>
      </thead>
      <tbody>
        <tr>
          {datesOfWeek(value).map((date) => (
            <td key={date}>
              <DayCell site={site} date={date} papers={papersOn.get(date)} current={current} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
