/** One month: its days, then the papers of which only the month is known. */
import type { Listing, Month } from '../../src/library/library.ts';
import type { ListPage } from '../../src/library/pages.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, listPage } from '../../src/site/urls.ts';
import { SubjectsOf } from './aside.tsx';
import { Calendar } from './calendar.tsx';
import { entriesBeside, seenBefore } from './counts.ts';
import { ownDateCrumbs } from './crumbs.tsx';
import { fullDate } from './dates.ts';
import { DayBrief } from './day-brief.tsx';
import { Layout } from './layout.tsx';
import { Facts, type Neighbour, Neighbours, PageHead } from './page-head.tsx';
import { PageNumbers, pageSuffix } from './page-numbers.tsx';
import { PaperList } from './paper-list.tsx';
import { TakeAway } from './take-away.tsx';
import { count } from './words.ts';

export interface MonthProps {
  readonly site: Site;
  readonly month: Month;
  /** A page of the papers without a day. */
  readonly list: ListPage<Listing>;
}

export function MonthView({ site, month, list }: MonthProps) {
  const url = dateUrl(month.value);
  const title = fullDate(month.value) + pageSuffix(list);
  const page = {
    kind: 'month',
    title,
    description: `${count(month.papers, 'paper')} listed in ${fullDate(month.value)}.`,
    url: listPage(url, list.number),
    section: 'archive',
    crumbs: ownDateCrumbs(month.value),
  } as const;
  const aside = (
    <>
      <Calendar site={site} month={month} linked={false} />
      <SubjectsOf site={site} title="Subjects of the month" listings={listingsOf(month)} />
      <TakeAway site={site} url={url} papers={month.papers} />
    </>
  );
  return (
    <Layout site={site} page={page} aside={aside} asideLabel="Calendar and subjects">
      <PageHead title={title}>
        <Counts month={month} />
        <MonthNeighbours site={site} month={month} />
      </PageHead>
      {list.number === 1 && <Days site={site} month={month} />}
      <Undated site={site} month={month} list={list} />
      <MonthNeighbours site={site} month={month} end />
    </Layout>
  );
}

const listingsOf = ({ days, undated }: Month): Listing[] => [
  ...days.flatMap(({ listings }) => listings),
  ...undated,
];

function Counts({ month }: { month: Month }) {
  const facts = [
    count(month.papers, 'paper'),
    ...entriesBeside(month.papers, month.entries),
    month.days.length > 0 && count(month.days.length, 'day'),
    ...seenBefore(month.papers - month.firstSeen, month.papers),
  ];
  return <Facts facts={facts} />;
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

function Days({ site, month }: { site: Site; month: Month }) {
  if (month.days.length === 0) return null;
  return (
    <section class="group" aria-labelledby="days">
      <h2 id="days" class="visually-hidden">
        Days
      </h2>
      <ol class="day-briefs">
        {month.days.toReversed().map((day) => (
          <DayBrief key={day.date} site={site} day={day} titles={4} />
        ))}
      </ol>
    </section>
  );
}

function Undated({ site, month, list }: MonthProps) {
  if (list.items.length === 0) return null;
  return (
    <section class="group" aria-labelledby="day-unknown">
      <div class="group-head">
        <h2 id="day-unknown">Day unknown</h2>
        <p class="count">{count(month.undated.length, 'paper')}</p>
      </div>
      <p class="note">
        The digests of these papers give no day; their arXiv identifiers say {fullDate(month.value)}
        .
      </p>
      <PaperList site={site} level={3} listings={list.items} />
      <PageNumbers site={site} url={dateUrl(month.value)} list={list} />
    </section>
  );
}
