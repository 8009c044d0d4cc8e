/** Makes keys and pages of a site that the first process has told of. */
import { readState, stateIn } from '../archive/digests.ts';
import { libraryOf } from '../archive/library.ts';
import { CacheError } from '../archive/replace.ts';
import type { VolumeStore } from '../archive/volume.ts';
import { Related } from '../related/related.ts';
import { KeyedPages } from '../site/page-keys.ts';
import { mapPages, type Page } from '../site/pages.ts';
import { Site } from '../site/site.ts';
import type { Answers, Requests, SiteSources } from './requests.ts';

/** A site, with its pages by URL as soon as pages are asked for. */
export class SitePages {
  readonly #site: Site;
  #pages: ReadonlyMap<string, Page> | undefined;

  /** `found` tells what is related, where that has been found. */
  constructor(volumes: VolumeStore, sources: SiteSources, found: Related | undefined) {
    const { folder, months, unreadable, settings } = sources;
    const state = readState(stateIn(folder));
    if (!state) throw new CacheError(`${stateIn(folder)} has changed during the build`);
    const digests = state.digests.map((digest) => ({ display: digest.head.path, digest }));
    const rows = months.flatMap((month) => volumes.rows(month));
    const { library } = libraryOf({
      ...sources,
      volumes,
      rows,
      scan: { digests, unreadable },
    });
    const related = () => found ?? Related.open(folder, library, { most: settings.config.related });
    this.#site = new Site({ ...settings, library, related });
  }

  /** The keys of the pages of papers, in the order of papers. */
  async keys(frame: string): Promise<Answers['keys']> {
    return await new KeyedPages(this.#site, frame).keysOfPapers();
  }

  /** Makes pages, and stages each in its place. */
  async make(wanted: Requests['make']): Promise<Answers['make']> {
    // Only now: for a new digest there is often no page to make here, and Eleventy takes half a second to load.
    const { makeBatch } = await import('../site/make-pages.ts');
    this.#pages ??= new Map(mapPages(this.#site.all, (page) => [page.url, page] as const));
    const pages = this.#pages;
    const batch = wanted.map(({ url, place }) => {
      const page = pages.get(url);
      if (!page) throw new Error(`${url} is no page of the site`);
      return { ...page, place };
    });
    return await makeBatch(this.#site, batch);
  }
}
