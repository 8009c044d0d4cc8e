/** What the templates see: the library, the configuration, and one list of keys per kind of page. */
import type { Library } from '../library/library.ts';
import { Related } from '../related/related.ts';
import type { SiteConfig } from './config.ts';
import { pagesOf, type SitePages } from './pages.ts';
import { withSitemaps } from './sitemaps.ts';
import { withBase } from './urls.ts';

export interface Settings {
  readonly config: SiteConfig;
  /** `/`, or the sub-path the site lives under: `/digests/`. */
  readonly basePath: string;
  /** Absolute URL of the site's root, base path included, with a slash at the end. */
  readonly baseUrl: string;
}

export interface SiteSettings extends Settings {
  readonly library: Library;
  /** By default, no paper is related to another. */
  readonly related?: Related;
}

interface Pages {
  readonly all: SitePages;
  readonly now: SitePages;
}

/** A class, so that Eleventy passes it by reference instead of copying it once per template. */
export class Site {
  readonly config: SiteConfig;
  readonly library: Library;
  readonly related: Related;
  readonly basePath: string;
  readonly baseUrl: string;
  /** All pages there are. */
  readonly all: SitePages;
  /** The pages to make now: all, or those that have changed. */
  readonly pages: SitePages;

  constructor(settings: SiteSettings, pages?: Pages) {
    const { config, library, related = Related.none, basePath, baseUrl } = settings;
    this.config = config;
    this.library = library;
    this.related = related;
    this.basePath = basePath;
    this.baseUrl = baseUrl;
    this.all = pages?.all ?? Object.freeze(withSitemaps(pagesOf(library)));
    this.pages = pages?.now ?? this.all;
  }

  /** The same site, of which only these pages are made now. */
  only(now: SitePages): Site {
    return new Site(this, { all: this.all, now: Object.freeze(now) });
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
