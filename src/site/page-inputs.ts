/** What each page is made from: at least what its view looks at. That grown sites equal those built at once is tested. */
import { ArchivedPaper } from '../archive/archived-paper.ts';
import { hashOf, hashOfValue } from '../archive/hash.ts';
import type { Channel } from '../feed/channel.ts';
import { groupBy } from '../library/group.ts';
import type { Day, Library, Listing, Period, Tag } from '../library/library.ts';
import { digestAt, papersBeside } from '../library/lookup.ts';
import type { ListPage } from '../library/pages.ts';
import { countSubjects } from '../library/subjects.ts';
import { timelineOf } from '../library/timeline.ts';
import { companionsOf } from '../library/together.ts';
import { weekOf } from '../library/weeks.ts';
import { once } from '../once.ts';
import type { Paper, Sighting } from '../paper/schema.ts';
import type { Related } from '../related/related.ts';
import { summaryOf } from './data-files.ts';
import type { OfKind, SitePages } from './pages.ts';
import type { Site } from './site.ts';

/** The hash of a whole paper. */
export const keyOf = (paper: Paper): string =>
  paper instanceof ArchivedPaper ? paper.hash : hashOfValue(paper);
/** Which of its sightings a page is about follows from the paper and the page. */
const keyOfListing = ({ paper, seenBefore }: Listing): unknown =>
  seenBefore === undefined ? keyOf(paper) : [keyOf(paper), seenBefore];
const sightingsOf = ({ sightings }: Listing): readonly Sighting[] => sightings;
const nameOf = (paper: Paper | undefined): string => (paper ? `${paper.id} ${paper.title}` : '');
/** Long lists are hashed as one text, which takes a fifth of the time that their JSON would. */
const keyOfPapers = (papers: readonly Paper[]): string => hashOf(papers.map(keyOf).join(' '));
/** To which pages of its list one leads that is not the first. */
const besides = ({ number, numbers }: ListPage<unknown>): unknown => {
  const at = numbers.indexOf(number);
  return [numbers[at - 1], numbers[at + 1], numbers.at(-1)];
};
const placeOf = ({ number, numbers }: ListPage<unknown>): unknown => [number, numbers.length];

/** What the pages of a site are made from. What is not text is meant to be hashed as JSON. */
export class PageInputs {
  /** By kind, of what a page shows. */
  readonly of: OfKind<unknown>;
  readonly #library: Library;
  readonly #papers = new WeakMap<readonly Paper[], string>();
  /** Of each paper with what its names lead to, by identifier. */
  readonly #shown = new Map<string, string>();
  readonly #listings = new WeakMap<readonly Listing[], string>();
  readonly #channels = new WeakMap<Channel, string>();
  readonly #digestKeys = new Map<string, string>();
  /** The pages of each tag's list. */
  readonly #pagesOfTags: () => ReadonlyMap<Tag, SitePages['tags']>;

  // A process that is asked for papers alone does not list all pages.
  constructor(site: Site) {
    const { library } = site;
    this.#library = library;
    this.#pagesOfTags = once(() => groupBy(site.all.tags, ({ tag }) => tag));
    const data = () => site.all.dataFiles.map(summaryOf);
    const channels = () => site.all.feeds.map(({ channel: { url, about } }) => [url, about?.name]);
    // The order of papers follows from what they say.
    const whole = once(() => {
      const months = site.all.dataFiles.map(({ dataOf }) => this.#ofPapers(dataOf));
      return hashOfValue([months, library.digests, library.skipped]);
    });
    this.of = {
      home: whole,
      archive: whole,
      notFound: () => '',
      robots: () => '',
      search: whole,
      sitemap: () => site.all.sitemaps.map(({ name }) => name),
      library: () => '',
      shared: () => '',
      sourceIndex: whole,
      healthIndex: whole,
      years: ({ year, read }) => [whole(), year.value, read],
      tagIndexes: ({ kind }) => [whole(), kind],
      authorIndex: whole,
      statistics: whole,
      sources: (item) =>
        item.list.number === 1 ? [whole(), item.source.slug] : this.#ofPart(item),
      health: (item) => (item.list.number === 1 ? [whole(), item.source.slug] : this.#ofPart(item)),
      papers: (paper) => this.#ofPaper(paper, site.related),
      days: ({ day, list, read }) => [read, this.#ofDay(day, list)],
      months: ({ month, list, read }) => [read, this.#ofPeriod(month, list, library.months)],
      weeks: ({ week, list, read }) => [read, this.#ofPeriod(week, list, library.weeks)],
      authors: (item) => this.#ofAuthor(item),
      digests: ({ digest, list }) => [
        digest,
        this.#ofListings(library.listingsOf(digest)),
        placeOf(list),
      ],
      tags: (item) => this.#ofTag(item),
      citationFiles: ({ format, papers }) => [format, this.#ofPapers(papers)],
      feeds: ({ channel, flavour, feedFormat }) => [flavour, feedFormat, this.#ofChannel(channel)],
      feedList: channels,
      feedIndex: channels,
      sitemaps: ({ urls }) => hashOfValue(urls),
      openSearch: () => '',
      dataIndex: () => data(),
      dataFiles: ({ dataOf }) => this.#ofPapers(dataOf),
      dataList: () => data(),
      dataSchema: () => '',
    };
  }

  #ofPaper(paper: Paper, related: Related): string {
    const { before, after } = papersBeside(this.#library, paper);
    const others = related
      .of(paper)
      .map((item) => `${item.paper.date.value} ${nameOf(item.paper)}: ${item.terms.join(', ')}`);
    const digests = this.#digests([paper.seenIn]).join(' ');
    return [this.#withNames(paper), digests, nameOf(before), nameOf(after), ...others].join('\n');
  }

  #ofDay(day: Day, list: ListPage<Listing>): unknown {
    const { days, weeks } = this.#library;
    const at = days.indexOf(day);
    const own = weekOf(day.date);
    const week = weeks.find(({ value }) => value === own);
    return [
      this.#ofListings(day.listings),
      day.entries,
      placeOf(list),
      [days[at + 1]?.date, days[at - 1]?.date],
      week?.days.map(({ date, listings }) => [date, listings.length]),
    ];
  }

  /** All that a month or week shows, on its first page; on the others, what does not grow with it. */
  #ofPeriod(period: Period, list: ListPage<Listing>, all: readonly Period[]): unknown {
    const { value, days, entries, papers, firstSeen } = period;
    const { number, numbers, items } = list;
    const listings = this.#ofListings(items);
    if (number === 1) {
      const at = all.indexOf(period);
      return [
        value,
        [listings, countSubjects(period.listings.map(({ paper }) => paper))],
        days.map(({ date, listings: { length } }) => [date, length]),
        [entries, papers, firstSeen],
        numbers.length,
        [all[at + 1]?.value, all[at - 1]?.value],
      ];
    }
    const shown = new Set(items.flatMap(sightingsOf).map(({ date }) => date.value));
    return [
      value,
      listings,
      [number, besides(list)],
      days.filter(({ date }) => shown.has(date)).map((day) => [day.date, day.listings.length]),
    ];
  }

  /** A paper, which of its names lead to pages of their own, and where. */
  #withNames(paper: Paper): string {
    const known = this.#shown.get(paper.id);
    if (known !== undefined) return known;
    const { authors } = this.#library;
    const slugs = paper.authors.map(({ name }) => authors.of(paper, name)?.slug ?? '');
    const key = `${keyOf(paper)} ${slugs.join(' ')}`;
    this.#shown.set(paper.id, key);
    return key;
  }

  /** All that the pages of a tag show, on the first; on the others, what does not grow with the tag. */
  #ofTag({ tag, list }: SitePages['tags'][number]): unknown {
    const { number, numbers, items } = list;
    const about = [tag.kind, tag.slug, tag.name, tag.description, number];
    if (number === 1) {
      const pages = this.#pagesOfTags().get(tag) ?? [];
      const companions = companionsOf(this.#library, tag);
      return [
        [about, pages.map((page) => this.#ofPapers(page.list.items)), numbers.length],
        this.#digests(tag.papers.map(({ seenIn }) => seenIn)),
        companions.map(({ tag: { kind, slug, name }, papers }) => [kind, slug, name, papers]),
        timelineOf(this.#library).values,
      ];
    }
    return [about, this.#ofPapers(items), besides(list)];
  }

  /** The same of a name. */
  #ofAuthor({ author, list }: SitePages['authors'][number]): unknown {
    const { slug, name, spellings, papers } = author;
    const { number, numbers, items } = list;
    const isFirst = number === 1;
    const shown = hashOf(
      (isFirst ? papers : items).map((paper) => this.#withNames(paper)).join(' '),
    );
    if (isFirst) return [slug, name, spellings, shown, numbers.length];
    return [slug, name, spellings, shown, number, besides(list)];
  }

  /** What a page of a source's digests shows that is not the first. */
  #ofPart({ source, list }: SitePages['sources'][number]): unknown {
    const { slug, name } = source;
    const shown = list.items.map((digest) => [
      digest,
      this.#ofListings(this.#library.listingsOf(digest)),
    ]);
    return [slug, name, shown, list.number, besides(list)];
  }

  /** What the feeds of a channel are made from. */
  #ofChannel(channel: Channel): string {
    const known = this.#channels.get(channel);
    if (known !== undefined) return known;
    const { url, about, papers, days } = channel;
    const description = about && 'description' in about ? about.description : undefined;
    const key = hashOfValue([
      [url, about?.name, description],
      papers.map(({ paper, date }) => [keyOf(paper), date]),
      days.map((day) => [day.date, keyOfPapers(day.papers)]),
    ]);
    this.#channels.set(channel, key);
    return key;
  }

  /** Lists of papers in several formats have one array. */
  #ofPapers(papers: readonly Paper[]): string {
    const key = this.#papers.get(papers) ?? keyOfPapers(papers);
    this.#papers.set(papers, key);
    return key;
  }

  /** Listings with the digests that give them; a list to scan and one to read have one array. */
  #ofListings(listings: readonly Listing[]): string {
    const known = this.#listings.get(listings);
    if (known !== undefined) return known;
    const key = hashOfValue([listings.map(keyOfListing), this.#digests(listings.map(sightingsOf))]);
    this.#listings.set(listings, key);
    return key;
  }

  /** What pages say of the digests in which papers were seen. */
  #digests(sightings: Iterable<readonly Sighting[]>): string[] {
    const paths = new Set<string>();
    for (const own of sightings) for (const { digest } of own) paths.add(digest);
    return Array.from(paths, (path) => this.#digest(path));
  }

  #digest(path: string): string {
    const known = this.#digestKeys.get(path);
    if (known !== undefined) return known;
    const { slug, title, topic, source, sections } = digestAt(this.#library, path) ?? {};
    const key = hashOfValue([slug, title, topic, source, sections]);
    this.#digestKeys.set(path, key);
    return key;
  }
}
