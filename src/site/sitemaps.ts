/** The list of all pages for search engines, in parts that a new day changes as few of as can be. */
import { groupBy } from '../library/group.ts';
import { mapPages, type OfKind, type Sitemap, type SitePages } from './pages.ts';

/** As many URLs as sitemaps.org allows in one file. */
const MOST = 50_000;

const ofSite = (): string => 'site';
const unlisted = (): undefined => undefined;

/** The part that lists a page, a month or `site`; undefined for what is no page, or none to be found by. */
const PARTS: OfKind<string | undefined> = {
  home: ofSite,
  archive: ofSite,
  notFound: unlisted,
  robots: unlisted,
  search: ofSite,
  sitemap: unlisted,
  library: unlisted,
  shared: unlisted,
  sourceIndex: ofSite,
  healthIndex: unlisted,
  years: ({ read }) => (read ? undefined : 'site'),
  months: ({ month, read }) => (read ? undefined : month.value),
  days: ({ day, read }) => (read ? undefined : day.date.slice(0, 7)),
  weeks: ({ week, read }) => (read ? undefined : (week.days.at(-1)?.date.slice(0, 7) ?? 'site')),
  papers: ({ date }) => date.value.slice(0, 7),
  tagIndexes: ofSite,
  tags: ofSite,
  authorIndex: ofSite,
  authors: ({ author }) => author.papers[0]?.date.value.slice(0, 7) ?? 'site',
  statistics: ofSite,
  sources: ofSite,
  digests: ({ list }) => list.items[0]?.sightings[0]?.date.value.slice(0, 7) ?? 'site',
  health: unlisted,
  citationFiles: unlisted,
  feeds: unlisted,
  feedList: unlisted,
  feedIndex: ofSite,
  sitemaps: unlisted,
  openSearch: unlisted,
  dataIndex: ofSite,
  dataFiles: unlisted,
  dataList: unlisted,
  dataSchema: unlisted,
};

/** The pages with their sitemaps. */
export function withSitemaps(pages: SitePages): SitePages {
  const listed = mapPages(pages, ({ url, kind, item }) => ({ url, part: PARTS[kind](item) }));
  const parts = [...groupBy(listed, ({ part }) => part)].flatMap(([part, group]) =>
    part === undefined
      ? []
      : sitemapsOf(
          part,
          group.map(({ url }) => url),
        ),
  );
  return { ...pages, sitemaps: parts };
}

/** `2025-10`, and where there are too many pages `2025-10-2` and so on. */
function sitemapsOf(part: string, urls: readonly string[]): Sitemap[] {
  return Array.from({ length: Math.ceil(urls.length / MOST) }, (_, at) => ({
    name: at === 0 ? part : `${part}-${at + 1}`,
    urls: urls.slice(at * MOST, (at + 1) * MOST),
  }));
}
