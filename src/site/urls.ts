/**
 * Every URL of the site is made here: site-absolute paths without the base path, such as
 * `/paper/2510.06077/`. Each segment matches `[a-z0-9.-]+`; `href` puts the base path in front.
 */
import type { Identifier, PaperDate, TagKind } from '../paper/schema.ts';

const SEGMENT = /^[a-z0-9][a-z0-9.-]{0,119}$/;

/** A path of checked segments with a slash at both ends. Throws on a segment no URL of ours may have. */
function path(...segments: string[]): string {
  for (const segment of segments) {
    if (!SEGMENT.test(segment) || segment.endsWith('.')) {
      throw new Error(`Unexpected URL segment ${JSON.stringify(segment)}`);
    }
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/** The further pages of a list are `…/page-2/`; the first has no number. */
export function listPage(url: string, page: number): string {
  return page === 1 ? url : `${url}page-${page}/`;
}

/** The same list with the abstracts of its papers. */
export const readUrl = (url: string): string => `${url}read/`;

export const homeUrl = (): string => path();
export const archiveUrl = (): string => path('archive');
export const yearUrl = (year: string): string => path(year);
/** `/2025/10/08/` for a day, `/2025/10/` for a month. */
export const dateUrl = (date: string | PaperDate): string =>
  path(...(typeof date === 'string' ? date : date.value).split('-'));
/** `/2025/w41/` for an ISO week. */
export const weekUrl = (week: string): string => path(...week.split('-'));
/** `/paper/2510.06077/`, `/paper/hep-th/9901001/`. */
export const paperUrl = (id: Identifier): string => path('paper', ...id.toLowerCase().split('/'));
/** Subjects stand directly under `/tag/`, the other kinds under their kind, so slugs never clash. */
export const tagUrl = (tag: { kind: TagKind; slug: string }): string =>
  tag.kind === 'subject' ? path('tag', tag.slug) : path('tag', tag.kind, tag.slug);
export const tagIndexUrl = (kind?: 'category' | 'topic'): string =>
  kind === undefined ? path('tag') : path('tag', kind);
/** All names of authors, or one of them; `slug` is made by the library. */
export const authorUrl = (slug?: string): string =>
  slug === undefined ? path('author') : path('author', slug);
/** All sources, one source (a producer of digests), or one digest of it; `slug` is made by the library. */
export const sourceUrl = (slug?: string): string =>
  slug === undefined ? path('source') : path('source', ...slug.split('/'));
/** How well the digests could be read: of the whole site, or of one source. */
export const healthUrl = (source?: string): string =>
  source === undefined ? path('health') : path('health', source);
export const statisticsUrl = (): string => path('statistics');
export const searchUrl = (): string => path('search');
/** A search for these words. A plus for a space, as forms write it, packs better where names are many. */
export const searchFor = (words: string): string =>
  `${searchUrl()}?q=${encodeURIComponent(words).replaceAll('%20', '+')}`;
/** What the reader keeps, and a list that someone else has kept and shared. */
export const libraryUrl = (): string => path('library');
export const sharedUrl = (): string => path('library', 'shared');

/** How the site can be followed, and all its feeds as OPML. */
export const feedIndexUrl = (): string => path('feeds');
export const feedListUrl = (): string => '/feeds.opml';
/** The index of sitemaps, or one of them: `2025-10`, `site`. */
export const sitemapUrl = (name?: string): string =>
  name === undefined ? '/sitemap.xml' : `/sitemap/${name}.xml`;
/** What a browser needs to know to search the site from its address bar. */
export const openSearchUrl = (): string => '/opensearch.xml';

/** What is said of the data, or one of its files: `2025-10.ndjson`. */
export const dataUrl = (file = ''): string => `${path('data')}${file}`;
/** The picture of a day. */
export const cardUrl = (date: string): string => `${dateUrl(date)}card.png`;

/** Whether a URL leads to an HTML page, not to a file for programs. */
export const isPageUrl = (url: string): boolean => /\/$|\.html$/.test(url);

/** The URL as a page of this site links it: the base path (`/` or `/digests/`) in front. */
export function withBase(basePath: string, url: string): string {
  return basePath.replace(/\/$/, '') + url;
}
