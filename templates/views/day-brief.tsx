/** A day as an archive lists it: its date, its count, the first few titles. */
import type { Day } from '../../src/library/library.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, paperUrl } from '../../src/site/urls.ts';
import { countsOf } from './counts.ts';
import { shortDate, weekday } from './dates.ts';
import { RichText } from './rich-text.tsx';

export interface DayBriefProps {
  readonly site: Site;
  readonly day: Day;
  /** How many titles to show. */
  readonly titles: number;
}

export function DayBrief({ site, day, titles }: DayBriefProps) {
  const { date, listings } = day;
  const more = listings.length - titles;
  return (
    <li class="day-brief">
      <h3>
        <a href={site.href(dateUrl(date))}>
          <span class="day-brief-date">{shortDate(date)}</span>{' '}
          <span class="day-brief-weekday">{weekday(date)}</span>
        </a>
        <span class="count">{countsOf(listings, listings.length).join(' · ')}</span>
      </h3>
      <ul>
        {listings.slice(0, titles).map(({ paper }) => (
          <li key={paper.id}>
            <a href={site.href(paperUrl(paper.id))}>
              <RichText source={paper.title} unlinked />
            </a>
          </li>
        ))}
        {more > 0 && (
          <li class="day-brief-more">
            <a href={site.href(dateUrl(date))}>
              {more} more on {shortDate(date)}
            </a>
          </li>
        )}
      </ul>
    </li>
  );
}
