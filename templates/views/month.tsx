/** One month: its papers by day, then those of which only the month is known. */
import type { Listing, Month } from '../../src/library/library.ts';
import type { ListPage } from '../../src/library/pages.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, listPage } from '../../src/site/urls.ts';
import { SubjectsOf } from './aside.tsx';
import { Calendar } from './calendar.tsx';
import { ownDateCrumbs } from './crumbs.tsx';
import { fullDate } from './dates.ts';
import { Layout } from './layout.tsx';
import { type Neighbour, Neighbours, PageHead } from './page-head.tsx';
import { PeriodCounts, PeriodList, partSuffix } from './period.tsx';
import { TakeAway } from './take-away.tsx';
import { count } from './words.ts';

export interface MonthProps {
  readonly site: Site;
  readonly month: Month;
  readonly list: ListPage<Listing>;
  readonly read: boolean;
}

export function MonthView({ site, month, list, read }: MonthProps) {
  const url = dateUrl(month.value);
  const name = fullDate(month.value);
  const isFirst = list.number === 1;
  const page = {
    kind: 'month',
    title: name + partSuffix(list),
    description: isFirst
      ? `${count(month.papers, 'paper')} listed in ${name}.`
      : `Papers listed in ${name}.`,
    url: listPage(url, list.number),
    read,
    section: 'archive',
    crumbs: ownDateCrumbs(month.value),
  } as const;
  const aside = isFirst && (
    <>
      <Calendar site={site} month={month} linked={false} />
      <SubjectsOf site={site} title="Subjects of the month" listings={month.listings} />
      <TakeAway site={site} url={url} papers={month.papers} />
    </>
  );
  return (
    <Layout site={site} page={page} aside={aside} asideLabel="Calendar and subjects">
      <PageHead title={page.title}>
        {isFirst && <PeriodCounts period={month} />}
        {isFirst && <MonthNeighbours site={site} month={month} />}
      </PageHead>
      <PeriodList site={site} period={month} url={url} list={list} read={read} />
      {isFirst && <MonthNeighbours site={site} month={month} end />}
    </Layout>
  );
}

const neighbour = (month: Month | undefined): Neighbour | undefined =>
  month && { name: fullDate(month.value), url: dateUrl(month.value) };

interface MonthNeighboursProps {
  readonly site: Site;
  readonly month: Month;
  /** At the end of the page, where the links stand once more. */
  readonly end?: boolean;
}

function MonthNeighbours({ site, month, end }: MonthNeighboursProps) {
  const { months } = site.library;
  const at = months.indexOf(month);
  return (
    <Neighbours
      site={site}
      label={end ? 'Months, at the end' : 'Months'}
      previous={neighbour(months[at + 1])}
      next={neighbour(months[at - 1])}
    />
  );
}
