/** One year: each month with its count and its calendar of days, then the newest papers. */
import type { Listing, Month, Year } from '../../src/library/library.ts';
import { type ListPage, pagesFromOldest } from '../../src/library/pages.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, listPage, yearUrl } from '../../src/site/urls.ts';
import { Calendar } from './calendar.tsx';
import { ownDateCrumbs } from './crumbs.tsx';
import { monthName } from './dates.ts';
import { Layout } from './layout.tsx';
import { type Neighbour, Neighbours, PageHead } from './page-head.tsx';
import { PeriodCounts, PeriodList } from './period.tsx';
import { count } from './words.ts';

export interface YearProps {
  readonly site: Site;
  readonly year: Year;
  /** Its newest papers; months list all of theirs. */
  readonly list: ListPage<Listing>;
  readonly read: boolean;
}

export function YearView({ site, year, list, read }: YearProps) {
  const { value, days, papers } = year;
  const months = site.library.months.filter((month) => month.value.startsWith(value));
  const page = {
    kind: 'year',
    title: value,
    description: `The archive of ${value}: ${count(days.length, 'day')} with papers, month by month.`,
    url: yearUrl(value),
    read,
    section: 'archive',
    crumbs: ownDateCrumbs(value),
  } as const;
  const shown = list.items.length;
  const listed = shown < papers ? `The newest ${count(shown, 'paper')}` : 'All papers';
  return (
    <Layout site={site} page={page}>
      <PageHead title={value} kicker="Archive">
        <PeriodCounts period={year} />
        <YearNeighbours site={site} year={year} />
        <p class="block-more">
          <a href="#papers">To {listed.toLowerCase()}</a>
        </p>
      </PageHead>
      <ol class="months">
        {months.map((month) => (
          <MonthOfYear key={month.value} site={site} month={month} />
        ))}
      </ol>
      <section class="year-papers" aria-labelledby="papers">
        <h2 id="papers">{listed}</h2>
        <PeriodList site={site} period={year} url={page.url} list={list} read={read} />
      </section>
    </Layout>
  );
}

function MonthOfYear({ site, month }: { site: Site; month: Month }) {
  return (
    <li class="month-of-year">
      <h2>
        <a href={site.href(dateUrl(month.value))}>{monthName(month.value)}</a>
        <span class="count">{count(month.papers, 'paper')}</span>
      </h2>
      <Calendar site={site} month={month} linked={false} />
      {month.undated.length > 0 && (
        <p class="note">
          <a href={`${site.href(undatedUrl(month))}#day-unknown`}>
            {count(month.undated.length, 'paper')} without a day
          </a>
        </p>
      )}
    </li>
  );
}

/** The part of a month's list where its papers without a day begin. */
function undatedUrl({ value, listings, undated }: Month): string {
  const isUndated = new Set(undated);
  const part = pagesFromOldest(listings).find(({ items }) =>
    items.some((one) => isUndated.has(one)),
  );
  return listPage(dateUrl(value), part?.number ?? 1);
}

const neighbour = (year: Year | undefined): Neighbour | undefined =>
  year && { name: year.value, url: yearUrl(year.value) };

function YearNeighbours({ site, year }: { site: Site; year: Year }) {
  const { years } = site.library;
  const at = years.indexOf(year);
  const [next, previous] = [years[at - 1], years[at + 1]];
  return (
    <Neighbours site={site} label="Years" previous={neighbour(previous)} next={neighbour(next)} />
  );
}
