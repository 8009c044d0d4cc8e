/** Makes pages of a site that the first process has told of. */
import { readState, stateIn } from '../archive/digests.ts';
import { libraryOf } from '../archive/library.ts';
import { CacheError } from '../archive/replace.ts';
import type { VolumeStore } from '../archive/volume.ts';
import { Related } from '../related/related.ts';
import { makeBatch } from '../site/make-pages.ts';
import { mapPages, type Page } from '../site/pages.ts';
import { Site } from '../site/site.ts';
import type { Answers, Requests, SiteSources } from './requests.ts';

/** A site with its pages by URL. */
export class SitePages {
  readonly #site: Site;
  readonly #pages: ReadonlyMap<string, Page>;

  constructor(volumes: VolumeStore, sources: SiteSources) {
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
    const related = () => Related.open(folder, library, { most: settings.config.related });
    this.#site = new Site({ ...settings, library, related });
    this.#pages = new Map(mapPages(this.#site.all, (page) => [page.url, page] as const));
  }

  /** Makes pages, and stages each in its place. */
  async make(wanted: Requests['make']): Promise<Answers['make']> {
    const batch = wanted.map(({ url, place }) => {
      const page = this.#pages.get(url);
      if (!page) throw new Error(`${url} is no page of the site`);
      return { ...page, place };
    });
    return await makeBatch(this.#site, batch);
  }
}
