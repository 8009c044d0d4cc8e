/** One ISO week: its papers by day. */
import type { Listing, Week } from '../../src/library/library.ts';
import type { ListPage } from '../../src/library/pages.ts';
import { daysOfWeek } from '../../src/library/weeks.ts';
import type { Site } from '../../src/site/site.ts';
import { archiveUrl, listPage, weekUrl } from '../../src/site/urls.ts';
import { SubjectsOf } from './aside.tsx';
import { span, weekName } from './dates.ts';
import { Layout } from './layout.tsx';
import { type Neighbour, Neighbours, PageHead } from './page-head.tsx';
import { PeriodCounts, PeriodList, partSuffix } from './period.tsx';

export interface WeekProps {
  readonly site: Site;
  readonly week: Week;
  readonly list: ListPage<Listing>;
  readonly read: boolean;
}

export function WeekView({ site, week, list, read }: WeekProps) {
  const url = weekUrl(week.value);
  const name = weekName(week.value);
  const { first, last } = daysOfWeek(week.value);
  const isFirst = list.number === 1;
  const page = {
    kind: 'week',
    title: name + partSuffix(list),
    description: `Papers listed from ${span(first, last)}.`,
    url: listPage(url, list.number),
    read,
    section: 'archive',
    crumbs: [{ name: 'Archive', url: archiveUrl() }, { name }],
  } as const;
  const aside = isFirst && (
    <SubjectsOf site={site} title="Subjects of the week" listings={week.listings} />
  );
  return (
    <Layout site={site} page={page} aside={aside} asideLabel="Subjects">
      <PageHead title={page.title} kicker={span(first, last)}>
        {isFirst && <PeriodCounts period={week} />}
        {isFirst && <WeekNeighbours site={site} week={week} />}
      </PageHead>
      <PeriodList site={site} period={week} url={url} list={list} read={read} />
    </Layout>
  );
}

const neighbour = (week: Week | undefined): Neighbour | undefined =>
  week && { name: weekName(week.value), url: weekUrl(week.value) };

function WeekNeighbours({ site, week }: { site: Site; week: Week }) {
  const { weeks } = site.library;
  const at = weeks.indexOf(week);
  return (
    <Neighbours
      site={site}
      label="Weeks"
      previous={neighbour(weeks[at + 1])}
      next={neighbour(weeks[at - 1])}
    />
  );
}
