/** One day: its papers, by digest when there are several. */
import type { Day, DigestRecord, Listing } from '../../src/library/library.ts';
import { digestAt } from '../../src/library/lookup.ts';
import type { ListPage } from '../../src/library/pages.ts';
import type { Site } from '../../src/site/site.ts';
import { cardUrl, dateUrl, listPage, sourceUrl } from '../../src/site/urls.ts';
import { SubjectsOf } from './aside.tsx';
import { countsOf } from './counts.ts';
import { ownDateCrumbs } from './crumbs.tsx';
import { longDate, rangeInWords, shortDate } from './dates.ts';
import { Layout } from './layout.tsx';
import { ListTools } from './list-tools.tsx';
import { Facts, type Neighbour, Neighbours, PageHead } from './page-head.tsx';
import { PageNumbers, pageSuffix } from './page-numbers.tsx';
import { PaperList } from './paper-list.tsx';
import { TakeAway } from './take-away.tsx';
import { WeekStrip } from './week-strip.tsx';
import { count, number } from './words.ts';

export interface DayProps {
  readonly site: Site;
  readonly day: Day;
  readonly list: ListPage<Listing>;
  readonly read: boolean;
}

export function DayView({ site, day, list, read }: DayProps) {
  const url = dateUrl(day.date);
  const title = longDate(day.date) + pageSuffix(list);
  const page = {
    kind: 'day',
    title,
    description: `${count(day.listings.length, 'paper')} listed on ${title}.`,
    url: listPage(url, list.number),
    read,
    image: cardUrl(day.date),
    section: 'archive',
    crumbs: ownDateCrumbs(day.date),
  } as const;
  const aside = (
    <>
      <WeekStrip site={site} day={day} />
      <SubjectsOf site={site} title="Subjects of the day" listings={day.listings} />
      <TakeAway site={site} url={url} papers={day.listings.length} />
    </>
  );
  return (
    <Layout site={site} page={page} aside={aside} asideLabel="Archive and subjects">
      <PageHead title={title}>
        <Facts facts={countsOf(day.listings, day.entries)} />
        <DayNeighbours site={site} day={day} />
      </PageHead>
      <ListTools
        site={site}
        grouped="digest"
        listings={list.items}
        url={listPage(url, list.number)}
        read={read}
      />
      <Groups site={site} day={day} list={list} read={read} />
      <PageNumbers site={site} url={url} list={list} read={read} />
      <DayNeighbours site={site} day={day} end />
    </Layout>
  );
}

const neighbour = (day: Day | undefined): Neighbour | undefined =>
  day && { name: shortDate(day.date), url: dateUrl(day.date) };

interface DayNeighboursProps {
  readonly site: Site;
  readonly day: Day;
  /** At the end of the page, where the links stand once more. */
  readonly end?: boolean;
}

function DayNeighbours({ site, day, end }: DayNeighboursProps) {
  const { days } = site.library;
  const at = days.indexOf(day);
  return (
    <Neighbours
      site={site}
      label={end ? 'Days, at the end' : 'Days'}
      previous={neighbour(days[at + 1])}
      next={neighbour(days[at - 1])}
    />
  );
}

/** The papers under their digests, in the order of the list. */
function Groups({ site, day, list, read }: DayProps) {
  const paths = [...new Set(list.items.map((listing) => listing.sightings[0]?.digest ?? ''))];
  return paths.map((path) => {
    const digest = digestAt(site.library, path);
    const listings = list.items.filter(({ sightings }) => sightings[0]?.digest === path);
    return (
      <section key={path} class="group">
        {digest && <GroupHead site={site} day={day} digest={digest} papers={listings.length} />}
        <PaperList site={site} level={3} sourced abstracts={read} listings={listings} />
      </section>
    );
  });
}

interface GroupHeadProps {
  readonly site: Site;
  readonly day: Day;
  readonly digest: DigestRecord;
  readonly papers: number;
}

function GroupHead({ site, day, digest, papers }: GroupHeadProps) {
  const range = digest.sections.find(({ date }) => date === day.date)?.range;
  // A paper of several digests of the day stands under the first.
  const above = day.listings.filter(
    ({ sightings: [first, ...others] }) =>
      first?.digest !== digest.path && others.some((other) => other.digest === digest.path),
  ).length;
  return (
    <div class="group-head">
      <h2>
        <a href={site.href(sourceUrl(digest.slug))}>{digest.source.name}</a>
        {digest.topic && <span class="group-topic"> {digest.topic}</span>}
      </h2>
      <p class="count">
        {range && `announced ${rangeInWords(range)} · `}
        {count(papers, 'paper')}
        {above > 0 && `, ${number(above)} more above`}
      </p>
    </div>
  );
}
