/** One year: each month with its count and its calendar of days. */
import type { Month } from '../../src/library/library.ts';
import { pagesFromOldest } from '../../src/library/pages.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, listPage, yearUrl } from '../../src/site/urls.ts';
import { Calendar } from './calendar.tsx';
import { ownDateCrumbs } from './crumbs.tsx';
import { monthName } from './dates.ts';
import { Layout } from './layout.tsx';
import { Facts, Neighbours, PageHead } from './page-head.tsx';
import { count } from './words.ts';

export function YearView({ site, year }: { site: Site; year: string }) {
  const { library } = site;
  const months = library.months.filter(({ value }) => value.startsWith(year));
  const days = months.reduce((sum, month) => sum + month.days.length, 0);
  const papers = months.reduce((sum, month) => sum + month.firstSeen, 0);
  const page = {
    kind: 'year',
    title: year,
    description: `The archive of ${year}: ${count(days, 'day')} with papers, month by month.`,
    url: yearUrl(year),
    section: 'archive',
    crumbs: ownDateCrumbs(year),
  } as const;
  return (
    <Layout site={site} page={page}>
      <PageHead title={year} kicker="Archive">
        <Facts
          facts={[
            `${count(papers, 'paper')} first listed`,
            count(months.length, 'month'),
            `${count(days, 'day')} with a digest`,
          ]}
        />
        <YearNeighbours site={site} year={year} />
      </PageHead>
      <ol class="months">
        {months.map((month) => (
          <MonthOfYear key={month.value} site={site} month={month} />
        ))}
      </ol>
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

function YearNeighbours({ site, year }: { site: Site; year: string }) {
  const { years } = site.library;
  const at = years.indexOf(year);
  const [next, previous] = [years[at - 1], years[at + 1]];
  return (
    <Neighbours
      site={site}
      label="Years"
      previous={previous ? { name: previous, url: yearUrl(previous) } : undefined}
      next={next ? { name: next, url: yearUrl(next) } : undefined}
    />
  );
}
