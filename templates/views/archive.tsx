/** The whole archive: each year with its months. */
import type { Month } from '../../src/library/library.ts';
import { weeksBetween } from '../../src/library/series.ts';
import { weekOf } from '../../src/library/weeks.ts';
import type { Site } from '../../src/site/site.ts';
import { archiveUrl, dateUrl, statisticsUrl, yearUrl } from '../../src/site/urls.ts';
import { ArchiveCalendar } from './archive-calendar.tsx';
import { monthName } from './dates.ts';
import { Layout } from './layout.tsx';
import { Facts, PageHead } from './page-head.tsx';
import { count, number } from './words.ts';

export function ArchiveView({ site }: { site: Site }) {
  const { days, months, papers, years } = site.library;
  const page = {
    kind: 'archive',
    title: 'Archive',
    description: `All papers by the day they were listed: ${count(months.length, 'month')}.`,
    url: archiveUrl(),
    section: 'archive',
    crumbs: [{ name: 'Archive' }],
  } as const;
  const facts = [count(papers.length, 'paper'), `${count(days.length, 'day')} with a digest`];
  return (
    <Layout site={site} page={page}>
      <PageHead title="Archive">
        <Facts facts={facts} />
        <p class="origin">
          Each square is a day, darker with more papers; a day without a digest is a dash. See also
          the <a href={site.href(statisticsUrl())}>statistics</a>.
        </p>
      </PageHead>
      {years.map(({ value }) => (
        <Year key={value} site={site} year={value} />
      ))}
    </Layout>
  );
}

function Year({ site, year }: { site: Site; year: string }) {
  const months = site.library.months.filter(({ value }) => value.startsWith(year));
  const papers = months.reduce((sum, month) => sum + month.firstSeen, 0);
  return (
    <section class="archive-year" aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>
        <a href={site.href(yearUrl(year))}>{year}</a>
        <span class="count">{count(papers, 'paper')} first listed</span>
      </h2>
      <div class="archive-days">
        {stretchesOf(site, year).map((stretch) => (
          <ArchiveCalendar key={stretch.first} site={site} {...stretch} />
        ))}
      </div>
      <ol class="archive-months">
        {months.toReversed().map((month) => (
          <li key={month.value}>
            <MonthLink site={site} month={month} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A calendar of so many weeks stands beside the months. */
const WIDEST = 27;

interface Stretch {
  readonly first: string;
  readonly last: string;
}

/** A year from the archive's first day to its last one, in one calendar or in two; empty halves are left out. */
function stretchesOf({ library: { days } }: Site, year: string): Stretch[] {
  const [newest, oldest] = [days[0]?.date, days.at(-1)?.date];
  if (!newest || !oldest) return [];
  const within = ({ first, last }: Stretch): Stretch => ({
    first: oldest > first ? oldest : first,
    last: newest < last ? newest : last,
  });
  const whole = within({ first: `${year}-01-01`, last: `${year}-12-31` });
  const isShort = weeksBetween(weekOf(whole.first), weekOf(whole.last)).length <= WIDEST;
  const halves = [
    { first: whole.first, last: `${year}-06-30` },
    { first: `${year}-07-01`, last: whole.last },
  ];
  return (isShort ? [whole] : halves).filter(({ first, last }) =>
    days.some(({ date }) => date >= first && date <= last),
  );
}

function MonthLink({ site, month: { value, papers } }: { site: Site; month: Month }) {
  return (
    <a href={site.href(dateUrl(value))}>
      <span class="archive-month">
        {monthName(value)}
        <span class="visually-hidden"> {value.slice(0, 4)}</span>
      </span>{' '}
      <span class="count">
        {number(papers)}
        <span class="visually-hidden"> papers</span>
      </span>
    </a>
  );
}
