/** All pages of a site, by kind. */
import { feedFiles } from '../feed/files.ts';
import type { DigestRecord, Library, Listing } from '../library/library.ts';
import { compareText } from '../library/order.ts';
import { type ListPage, newestOf, pagesFromOldest, pagesInOrder } from '../library/pages.ts';
import { citationFiles } from './citation-files.ts';
import { dataFiles } from './data-files.ts';
import type { SitePages, Viewed } from './pages.ts';

/** All pages of a library. */
export function pagesOf(library: Library): SitePages {
  return {
    home: [true],
    archive: [true],
    notFound: [true],
    robots: [true],
    search: [true],
    library: [true],
    shared: [true],
    sitemap: [true],
    sourceIndex: [true],
    healthIndex: [true],
    years: library.years.flatMap((year) =>
      bothViews([newestOf(year.listings)]).map((view) => ({ year, ...view })),
    ),
    months: library.months.flatMap((month) =>
      bothViews(pagesFromOldest(month.listings)).map((view) => ({ month, ...view })),
    ),
    weeks: library.weeks.flatMap((week) =>
      bothViews(pagesFromOldest(week.listings)).map((view) => ({ week, ...view })),
    ),
    days: library.days.flatMap((day) =>
      bothViews(pagesInOrder(day.listings)).map((view) => ({ day, ...view })),
    ),
    papers: library.papers,
    tagIndexes: [
      {},
      ...(['topic', 'category'] as const)
        .filter((kind) => library.tags.some((tag) => tag.kind === kind))
        .map((kind) => ({ kind })),
    ],
    tags: library.tags.flatMap((tag) => pagesFromOldest(tag.papers).map((list) => ({ tag, list }))),
    authorIndex: [true],
    authors: library.authors.all.flatMap((author) =>
      pagesFromOldest(author.papers).map((list) => ({ author, list })),
    ),
    statistics: [true],
    sources: library.sources.flatMap((source) =>
      pagesFromOldest(source.digests).map((list) => ({ source, list })),
    ),
    digests: library.digests.flatMap((digest) =>
      pagesInOrder(library.listingsOf(digest)).map((list) => ({ digest, list })),
    ),
    health: library.sources.flatMap((source) =>
      pagesFromOldest(newestFirst(library, source.digests)).map((list) => ({ source, list })),
    ),
    citationFiles: citationFiles(library),
    feeds: feedFiles(library),
    feedList: [true],
    feedIndex: [true],
    // They name the other pages, so they are known last.
    sitemaps: [],
    openSearch: [true],
    dataIndex: [true],
    dataFiles: dataFiles(library),
    dataList: [true],
    dataSchema: [true],
  };
}

/** By the last date of their papers; digests of one date in order of path. */
function newestFirst(library: Library, digests: readonly DigestRecord[]): DigestRecord[] {
  const last = new Map(digests.map((digest) => [digest, library.datesOf(digest).at(-1) ?? '']));
  return [...digests].sort((a, b) => compareText(last.get(b) ?? '', last.get(a) ?? ''));
}

/** A list to scan, and to read. */
const bothViews = (lists: readonly ListPage<Listing>[]): Viewed[] =>
  lists.flatMap((list) => [
    { list, read: false },
    { list, read: true },
  ]);
