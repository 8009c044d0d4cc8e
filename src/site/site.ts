/** What the templates see: the library, the configuration, and one list of keys per kind of page. */
import type {
  Day,
  DigestRecord,
  Library,
  Listing,
  Month,
  Source,
  Tag,
} from '../library/library.ts';
import { compareText } from '../library/order.ts';
import { type ListPage, pagesFromOldest, pagesInOrder } from '../library/pages.ts';
import type { Paper } from '../paper/schema.ts';
import type { SiteConfig } from './config.ts';
import { withBase } from './urls.ts';

/** The pages of each kind. Eleventy paginates over these; their members are passed by reference. */
export interface SitePages {
  readonly years: readonly string[];
  readonly months: readonly { readonly month: Month; readonly list: ListPage<Listing> }[];
  readonly days: readonly { readonly day: Day; readonly list: ListPage<Listing> }[];
  readonly papers: readonly Paper[];
  readonly tagIndexes: readonly { readonly kind?: 'category' | 'topic' }[];
  readonly tags: readonly { readonly tag: Tag; readonly list: ListPage<Paper> }[];
  readonly sources: readonly {
    readonly source: Source;
    readonly list: ListPage<DigestRecord>;
  }[];
  readonly digests: readonly { readonly digest: DigestRecord; readonly list: ListPage<Listing> }[];
  readonly health: readonly { readonly source: Source; readonly list: ListPage<DigestRecord> }[];
}

export interface SiteSettings {
  readonly config: SiteConfig;
  readonly library: Library;
  /** `/`, or the sub-path the site lives under: `/digests/`. */
  readonly basePath: string;
  /** Absolute URL of the site's root, base path included, with a slash at the end. */
  readonly baseUrl: string;
}

/** A class, so that Eleventy passes it by reference instead of copying it once per template. */
export class Site {
  readonly config: SiteConfig;
  readonly library: Library;
  readonly basePath: string;
  readonly baseUrl: string;
  readonly pages: SitePages;

  constructor({ config, library, basePath, baseUrl }: SiteSettings) {
    this.config = config;
    this.library = library;
    this.basePath = basePath;
    this.baseUrl = baseUrl;
    this.pages = Object.freeze(pagesOf(library));
  }

  /** A URL of `urls.ts` as a link on this site. */
  href(url: string): string {
    return withBase(this.basePath, url);
  }

  /** A URL of `urls.ts` as an absolute one. */
  absolute(url: string): string {
    return withBase(this.baseUrl, url);
  }
}

function pagesOf(library: Library): SitePages {
  return {
    years: library.years,
    months: library.months.flatMap((month) =>
      pagesInOrder(month.undated).map((list) => ({ month, list })),
    ),
    days: library.days.flatMap((day) => pagesInOrder(day.listings).map((list) => ({ day, list }))),
    papers: library.papers,
    tagIndexes: [{}, { kind: 'topic' }, { kind: 'category' }],
    tags: library.tags.flatMap((tag) => pagesFromOldest(tag.papers).map((list) => ({ tag, list }))),
    sources: library.sources.flatMap((source) =>
      pagesFromOldest(source.digests).map((list) => ({ source, list })),
    ),
    digests: library.digests.flatMap((digest) =>
      pagesInOrder(library.listingsOf(digest)).map((list) => ({ digest, list })),
    ),
    health: library.sources.flatMap((source) =>
      pagesFromOldest(newestFirst(library, source.digests)).map((list) => ({ source, list })),
    ),
  };
}

/** By the last date of their papers; digests of one date in order of path. */
function newestFirst(library: Library, digests: readonly DigestRecord[]): DigestRecord[] {
  const last = new Map(digests.map((digest) => [digest, library.datesOf(digest).at(-1) ?? '']));
  return [...digests].sort((a, b) => compareText(last.get(b) ?? '', last.get(a) ?? ''));
}
