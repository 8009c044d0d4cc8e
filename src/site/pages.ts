/** The kinds of pages, what pages of each kind show, and their URLs. */
import { type FeedFile, feedUrl } from '../feed/files.ts';
import type {
  AuthorName,
  Day,
  DigestRecord,
  Listing,
  Month,
  Source,
  Tag,
  Week,
  Year,
} from '../library/library.ts';
import type { ListPage } from '../library/pages.ts';
import type { Paper } from '../paper/schema.ts';
import { type CitationFile, citationUrl } from './citation-files.ts';
import type { DataFile } from './data-files.ts';
import type { Site } from './site.ts';
import {
  archiveUrl,
  authorUrl,
  dataUrl,
  dateUrl,
  feedIndexUrl,
  feedListUrl,
  healthUrl,
  homeUrl,
  libraryUrl,
  listPage,
  openSearchUrl,
  paperUrl,
  readUrl,
  searchUrl,
  sharedUrl,
  sitemapUrl,
  sourceUrl,
  statisticsUrl,
  tagIndexUrl,
  tagUrl,
  weekUrl,
  yearUrl,
} from './urls.ts';

/** A part of the list of all pages, for search engines: `2025-10`, `site`, `site-2`. */
export interface Sitemap {
  readonly name: string;
  readonly urls: readonly string[];
}

/** A page of which there is one. */
type Single = true;

/** A page of a list, to scan or with abstracts to read: of closed ones, each paper would load half a kilobyte. */
export interface Viewed {
  readonly list: ListPage<Listing>;
  readonly read: boolean;
}

/** The pages of each kind. Eleventy paginates over these; their members are passed by reference. */
export interface SitePages {
  readonly home: readonly Single[];
  readonly archive: readonly Single[];
  readonly notFound: readonly Single[];
  readonly robots: readonly Single[];
  readonly search: readonly Single[];
  readonly library: readonly Single[];
  readonly shared: readonly Single[];
  readonly sitemap: readonly Single[];
  readonly sourceIndex: readonly Single[];
  readonly healthIndex: readonly Single[];
  readonly years: readonly ({ readonly year: Year } & Viewed)[];
  readonly months: readonly ({ readonly month: Month } & Viewed)[];
  readonly weeks: readonly ({ readonly week: Week } & Viewed)[];
  readonly days: readonly ({ readonly day: Day } & Viewed)[];
  readonly papers: readonly Paper[];
  readonly tagIndexes: readonly { readonly kind?: 'category' | 'topic' }[];
  readonly tags: readonly { readonly tag: Tag; readonly list: ListPage<Paper> }[];
  readonly authorIndex: readonly Single[];
  readonly authors: readonly { readonly author: AuthorName; readonly list: ListPage<Paper> }[];
  readonly statistics: readonly Single[];
  readonly sources: readonly {
    readonly source: Source;
    readonly list: ListPage<DigestRecord>;
  }[];
  readonly digests: readonly { readonly digest: DigestRecord; readonly list: ListPage<Listing> }[];
  readonly health: readonly { readonly source: Source; readonly list: ListPage<DigestRecord> }[];
  readonly citationFiles: readonly CitationFile[];
  readonly feeds: readonly FeedFile[];
  readonly feedList: readonly Single[];
  readonly feedIndex: readonly Single[];
  readonly sitemaps: readonly Sitemap[];
  readonly openSearch: readonly Single[];
  readonly dataIndex: readonly Single[];
  readonly dataFiles: readonly DataFile[];
  readonly dataList: readonly Single[];
  readonly dataSchema: readonly Single[];
}

export type PageKind = keyof SitePages;

/** A function of the pages of each kind. */
export type OfKind<Result> = {
  readonly [Kind in PageKind]: (item: SitePages[Kind][number]) => Result;
};

/** Lists of pages in the making. */
export type PageLists = { readonly [Kind in PageKind]: SitePages[Kind][number][] };

function viewUrl(of: string, { list, read }: Viewed): string {
  const url = listPage(of, list.number);
  return read ? readUrl(url) : url;
}

/** The URL of each page, as a template's permalink. */
export const URLS: OfKind<string> = {
  home: homeUrl,
  archive: archiveUrl,
  notFound: () => '/404.html',
  robots: () => '/robots.txt',
  search: searchUrl,
  sitemap: () => sitemapUrl(),
  library: libraryUrl,
  shared: sharedUrl,
  sourceIndex: () => sourceUrl(),
  healthIndex: () => healthUrl(),
  years: ({ year, ...view }) => viewUrl(yearUrl(year.value), view),
  months: ({ month, ...view }) => viewUrl(dateUrl(month.value), view),
  weeks: ({ week, ...view }) => viewUrl(weekUrl(week.value), view),
  days: ({ day, ...view }) => viewUrl(dateUrl(day.date), view),
  papers: ({ id }) => paperUrl(id),
  tagIndexes: ({ kind }) => tagIndexUrl(kind),
  tags: ({ tag, list }) => listPage(tagUrl(tag), list.number),
  authorIndex: () => authorUrl(),
  authors: ({ author, list }) => listPage(authorUrl(author.slug), list.number),
  statistics: statisticsUrl,
  sources: ({ source, list }) => listPage(sourceUrl(source.slug), list.number),
  digests: ({ digest, list }) => listPage(sourceUrl(digest.slug), list.number),
  health: ({ source, list }) => listPage(healthUrl(source.slug), list.number),
  citationFiles: ({ of, format }) => citationUrl(of, format),
  feeds: ({ channel, flavour, feedFormat }) => feedUrl(channel.url, flavour, feedFormat),
  feedList: feedListUrl,
  feedIndex: feedIndexUrl,
  sitemaps: ({ name }) => sitemapUrl(name),
  openSearch: openSearchUrl,
  dataIndex: () => dataUrl(),
  dataFiles: ({ month }) => dataUrl(`${month}.ndjson`),
  dataList: () => dataUrl('index.json'),
  dataSchema: () => dataUrl('paper.schema.json'),
};

/** What a template of `templates/pages` is called with. */
export interface PageData<Kind extends PageKind> {
  readonly site: Site;
  readonly item: SitePages[Kind][number];
}

/** The data of a template that makes one page of each item of a kind. */
export function pageData<Kind extends PageKind>(kind: Kind) {
  return {
    pagination: { data: `site.pages.${kind}`, size: 1, alias: 'item' },
    permalink: ({ item }: PageData<Kind>) => URLS[kind](item),
  };
}

/** No pages of any kind. */
export function noPages(): PageLists {
  return {
    home: [],
    archive: [],
    notFound: [],
    robots: [],
    search: [],
    library: [],
    shared: [],
    sitemap: [],
    sourceIndex: [],
    healthIndex: [],
    years: [],
    months: [],
    weeks: [],
    days: [],
    papers: [],
    tagIndexes: [],
    tags: [],
    authorIndex: [],
    authors: [],
    statistics: [],
    sources: [],
    digests: [],
    health: [],
    citationFiles: [],
    feeds: [],
    feedList: [],
    feedIndex: [],
    sitemaps: [],
    openSearch: [],
    dataIndex: [],
    dataFiles: [],
    dataList: [],
    dataSchema: [],
  };
}

/** A page, of any kind or of one. */
export interface Page<Kind extends PageKind = PageKind> {
  readonly kind: Kind;
  readonly item: SitePages[Kind][number];
  readonly url: string;
  /** About how large it is: a paper's page is 1. */
  readonly weight: number;
}

/** Adds a page to those of its kind. */
export function addTo<Kind extends PageKind>(lists: PageLists, { kind, item }: Page<Kind>): void {
  lists[kind].push(item);
}

/** The kinds of pages. */
export const KINDS = Object.keys(URLS) as PageKind[];

/** The page that shows this. */
export function pageOf<Kind extends PageKind>(
  kind: Kind,
  item: SitePages[Kind][number],
): Page<Kind> {
  return { kind, item, url: URLS[kind](item), weight: weightOf(item) };
}

/** Calls a function with each page of these kinds. */
export function mapPages<Result>(
  pages: SitePages,
  of: <Kind extends PageKind>(page: Page<Kind>) => Result,
  kinds: readonly PageKind[] = KINDS,
): Result[] {
  const ofKind = <Kind extends PageKind>(kind: Kind): Result[] => {
    const items: readonly SitePages[Kind][number][] = pages[kind];
    return items.map((item) => of(pageOf(kind, item)));
  };
  return kinds.flatMap((kind) => ofKind(kind));
}

/** A paper in a list takes about an eighth of its own page, its citation a sixteenth. */
function weightOf(item: SitePages[PageKind][number]): number {
  if (typeof item !== 'object') return 1;
  if ('list' in item) return 1 + item.list.items.length / 8;
  if ('feedFormat' in item) return 10;
  if ('dataOf' in item) return 1 + item.dataOf.length / 4;
  return 'format' in item ? 1 + item.papers.length / 16 : 1;
}
