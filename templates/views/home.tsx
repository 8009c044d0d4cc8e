/** The front page: the newest papers, then the days and months before them. */
import type { Day, Library, Listing, Month } from '../../src/library/library.ts';
import { risingTags } from '../../src/library/rising.ts';
import type { Site } from '../../src/site/site.ts';
import {
  archiveUrl,
  cardUrl,
  dateUrl,
  homeUrl,
  searchUrl,
  tagIndexUrl,
  tagUrl,
} from '../../src/site/urls.ts';
import { ArchiveCalendar, latestHalfYear } from './archive-calendar.tsx';
import { Block, CountedList, SourceList, TopSubjects } from './aside.tsx';
import { Calendar } from './calendar.tsx';
import { countsOf } from './counts.ts';
import { fullDate, longDate } from './dates.ts';
import { DayBrief } from './day-brief.tsx';
import { FeedLinks, Follow } from './follow.tsx';
import { Layout } from './layout.tsx';
import { ListTools } from './list-tools.tsx';
import { Facts, PageHead } from './page-head.tsx';
import { PaperList } from './paper-list.tsx';
import { count, number } from './words.ts';

const SHOWN = 20;
const EARLIER = 8;
const RISING = 6;

export function HomeView({ site }: { site: Site }) {
  const { config, library } = site;
  const [day] = library.days;
  const image = day && { image: cardUrl(day.date) };
  const page = { kind: 'home', description: config.description, url: homeUrl(), ...image };
  return (
    <Layout
      site={site}
      page={page}
      aside={<HomeAside site={site} />}
      asideLabel="Archive, subjects and sources"
      head={<FeedLinks site={site} url={homeUrl()} />}
    >
      <p class="site-says">
        {config.description}{' '}
        {library.papers.length > 0 && (
          <span>
            {count(library.papers.length, 'paper')} so far, in {count(library.entries, 'entry')} of{' '}
            {count(library.digests.length, 'digest')} on {count(library.days.length, 'day')}.
          </span>
        )}
      </p>
      <Newest site={site} />
      <HalfYear site={site} />
      <Earlier site={site} />
    </Layout>
  );
}

interface Edition {
  readonly title: string;
  readonly url: string;
  readonly listings: readonly Listing[];
  readonly entries: number;
}

/** The newest day, or the newest month when its papers have no day. */
function newest({ days, months }: Library): Edition | undefined {
  const [day] = days;
  const [month] = months;
  if (!month) return undefined;
  if (day?.date.startsWith(month.value)) {
    const { date, listings, entries } = day;
    return { title: longDate(date), url: dateUrl(date), listings, entries };
  }
  const { value, undated } = month;
  const entries = undated.reduce((sum, { sightings }) => sum + sightings.length, 0);
  return { title: fullDate(value), url: dateUrl(value), listings: undated, entries };
}

function Newest({ site }: { site: Site }) {
  const edition = newest(site.library);
  if (!edition) return <PageHead title={`No papers yet`} />;
  const { title, url, listings, entries } = edition;
  return (
    <>
      <PageHead title={<a href={site.href(url)}>{title}</a>} kicker="Latest">
        <Facts facts={countsOf(listings, entries)} />
      </PageHead>
      <ListTools site={site} grouped="digest" listings={listings.slice(0, SHOWN)} url={url} />
      <PaperList site={site} level={2} sourced listings={listings.slice(0, SHOWN)} />
      {listings.length > SHOWN && (
        <p class="continue">
          <a class="button" href={site.href(url)}>
            All {count(listings.length, 'paper')} of {title}
          </a>
        </p>
      )}
    </>
  );
}

/** Days after the newest; a month's undated papers are not forgotten: the aside lists all months. */
function earlierDays({ days, months }: Library): readonly Day[] {
  const newestIsDay = months[0] && days[0]?.date.startsWith(months[0].value);
  return days.slice(newestIsDay ? 1 : 0).slice(0, EARLIER);
}

function Earlier({ site }: { site: Site }) {
  const days = earlierDays(site.library);
  if (days.length === 0) return null;
  return (
    <section class="group" aria-labelledby="earlier">
      <div class="group-head">
        <h2 id="earlier">Earlier</h2>
      </div>
      <ol class="day-briefs">
        {days.map((day) => (
          <DayBrief key={day.date} site={site} day={day} titles={3} />
        ))}
      </ol>
    </section>
  );
}

/** The archive at a glance: one press leads to any day of the last half year. */
function HalfYear({ site }: { site: Site }) {
  const time = latestHalfYear(site.library);
  if (!time) return null;
  return (
    <section class="group" aria-labelledby="half-year">
      <div class="group-head">
        <h2 id="half-year">The last half year</h2>
        <p class="count">
          <a href={site.href(archiveUrl())}>Whole archive</a>
        </p>
      </div>
      <ArchiveCalendar site={site} {...time} />
    </section>
  );
}

/** What has more papers than its share was. */
function RisingTags({ site }: { site: Site }) {
  const rising = risingTags(site.library, RISING);
  if (rising.length === 0) return null;
  return (
    <Block title="Rising in the last four weeks">
      <ul class="rising">
        {rising.map(({ tag, papers, expected }) => (
          <li key={tagUrl(tag)}>
            <a href={site.href(tagUrl(tag))}>{tag.name}</a>
            <span class="count">
              {count(papers, 'paper')}, {number(Math.max(1, Math.round(expected)))} expected
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** For who is here for the first time. */
function Newcomers({ site }: { site: Site }) {
  return (
    <Block title="New here?">
      <p class="newcomers">
        Every day’s digests of papers stand on one page: scan the titles, read what matters. Walk
        the <a href={site.href(archiveUrl())}>archive</a>, follow a{' '}
        <a href={site.href(tagIndexUrl())}>tag</a>, or <a href={site.href(searchUrl())}>search</a>{' '}
        titles, abstracts and names.
      </p>
    </Block>
  );
}

const countedMonth = (month: Month) => ({
  name: fullDate(month.value),
  url: dateUrl(month.value),
  papers: month.papers,
});

function HomeAside({ site }: { site: Site }) {
  const { months } = site.library;
  const [latest] = months;
  return (
    <>
      <Newcomers site={site} />
      <RisingTags site={site} />
      {latest && <Calendar site={site} month={latest} />}
      {months.length > 0 && (
        <Block title="Months">
          <CountedList site={site} items={months.slice(0, 12).map(countedMonth)} />
        </Block>
      )}
      <TopSubjects site={site} />
      <SourceList site={site} />
      <Follow site={site} url={homeUrl()} />
    </>
  );
}
