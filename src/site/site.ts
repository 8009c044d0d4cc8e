/** What the templates see: the library, the configuration, and one list of keys per kind of page. */
import type { Library } from '../library/library.ts';
import { once } from '../once.ts';
import { Related } from '../related/related.ts';
import { pagesOf } from './all-pages.ts';
import type { SiteConfig } from './config.ts';
import type { SitePages } from './pages.ts';
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
  /** Gives what is related, which is asked for when the first page of a paper is made; by default, nothing is. */
  readonly related?: () => Related;
}

interface Pages {
  readonly all: () => SitePages;
  readonly now: SitePages;
}

/** A class, so that Eleventy passes it by reference instead of copying it once per template. */
export class Site {
  readonly config: SiteConfig;
  readonly library: Library;
  readonly basePath: string;
  readonly baseUrl: string;
  readonly #all: () => SitePages;
  readonly #now: SitePages | undefined;
  readonly #related: () => Related;

  constructor(settings: SiteSettings, pages?: Pages) {
    const { config, library, related = () => Related.none, basePath, baseUrl } = settings;
    this.config = config;
    this.library = library;
    this.#related = once(related);
    this.basePath = basePath;
    this.baseUrl = baseUrl;
    this.#all = pages?.all ?? once(() => Object.freeze(withSitemaps(pagesOf(library))));
    this.#now = pages?.now;
  }

  /** All pages there are. */
  get all(): SitePages {
    return this.#all();
  }

  /** The pages to make now: all, or those that have changed. */
  get pages(): SitePages {
    return this.#now ?? this.all;
  }

  /** The same site, of which only these pages are made now. */
  only(now: SitePages): Site {
    const settings = { ...this, related: this.#related };
    return new Site(settings, { all: this.#all, now: Object.freeze(now) });
  }

  /** Which papers are related. */
  get related(): Related {
    return this.#related();
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
