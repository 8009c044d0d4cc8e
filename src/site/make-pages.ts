/** Makes pages batch after batch: in this process, and when there are many, in a second one at the same time. */

import { setImmediate } from 'node:timers/promises';
import { cleanUp } from '../memory.ts';
import { runsOf, share } from '../second/share.ts';
import type { SecondSite } from '../second/site.ts';
import { type FilePlace, type Put, putFile, type Staging } from './output/index.ts';
import type { KeyedPage } from './page-keys.ts';
import { addTo, noPages, type Page } from './pages.ts';
import { filePath, renderPages } from './render.ts';
import type { Site } from './site.ts';
import { staging } from './stage-error.ts';

/** Pages are made in batches of this weight at most: Eleventy keeps some kilobytes of each page to its end. */
const BATCH = 3000;
/** What two processes share comes in so many batches at least, so that they end at about one time. */
const BATCHES = 16;
/** A second process helps with more pages than these: it takes some seconds to know the site and to make its first page. */
const MANY = 3000;

/** A page with the place of its file. */
export interface PlacedPage extends Page {
  readonly place: FilePlace;
}

/** How pages are made. */
export interface MakePagesOptions {
  readonly stage: Staging;
  /** Helps where there is much to do. */
  readonly second: SecondSite | undefined;
  /** Told before each batch. */
  readonly progress: (step: string) => void;
}

/** Makes the pages of a site and stages them. Throws a `StageError` when one cannot be staged. */
export class PageMaker {
  readonly #site: Site;
  readonly #options: MakePagesOptions;
  #made = 0;
  #all = 0;

  constructor(site: Site, options: MakePagesOptions) {
    this.#site = site;
    this.#options = options;
  }

  /**
   * Makes pages in this process until the second has done what it was asked of the site; gives those that are left. Throws
   * what the second throws.
   */
  async makeUntil(end: Promise<unknown>, pages: readonly KeyedPage[]): Promise<KeyedPage[]> {
    let hasEnded = false;
    const ended = end.finally(() => {
      hasEnded = true;
    });
    ended.catch(() => undefined);
    const runs = this.#runsOf(pages, true);
    // It may have ended while this process was busy: the first turn may be over before a message is read.
    await setImmediate();
    await setImmediate();
    while (runs.length > 0 && !hasEnded) {
      await this.#makeHere(runs.shift() ?? []);
      await setImmediate();
    }
    await ended;
    this.#all -= runs.flat().length;
    return runs.flat();
  }

  /** Makes pages: here, and where there are many, in the second process. */
  async make(pages: readonly KeyedPage[]): Promise<void> {
    // Of a site that is there, too: its files may be gone.
    if (pages.length > MANY) cleanUp({ much: true });
    const other = this.#options.second?.ifPays(pages.length, MANY);
    const there = async (batch: readonly KeyedPage[]): Promise<void> => {
      const wanted = this.#placed(batch).map(({ url, place }) => ({ url, place }));
      this.#took((await other?.make(wanted)) ?? []);
    };
    const runs = this.#runsOf(pages, other !== undefined);
    await share(runs, (batch) => this.#makeHere(batch), other && there);
  }

  #runsOf(pages: readonly KeyedPage[], isShared: boolean): KeyedPage[][] {
    this.#all += pages.length;
    const weight = pages.reduce((sum, page) => sum + page.weight, 0);
    const most = isShared ? Math.min(BATCH, weight / BATCHES) : BATCH;
    return runsOf(pages, most, (page) => page.weight);
  }

  async #makeHere(batch: readonly KeyedPage[]): Promise<void> {
    this.#took(await makeBatch(this.#site, this.#placed(batch)));
  }

  /** Only now: places of a hundred thousand pages would be in memory to the end. */
  #placed(batch: readonly KeyedPage[]): PlacedPage[] {
    const { stage } = this.#options;
    return staging(() =>
      batch.map((page) => ({ ...page, place: stage.placeOf(filePath(page.url)) })),
    );
  }

  #took(puts: readonly Put[]): void {
    for (const put of puts) this.#options.stage.took(put);
    this.#made += puts.length;
    this.#options.progress(`Making page ${this.#made} of ${this.#all}`);
  }
}

/** Makes pages in one go, and stages each of them. Throws a `StageError` when one cannot be staged. */
export async function makeBatch(site: Site, batch: readonly PlacedPage[]): Promise<Put[]> {
  const now = noPages();
  const places = new Map(batch.map(({ url, place }) => [url, place]));
  for (const page of batch) addTo(now, page);
  const puts: Put[] = [];
  await renderPages(site.only(now), (url, text) => {
    const place = places.get(url);
    if (!place) throw new Error(`${url} was not asked for`);
    puts.push(staging(() => putFile(place, text)));
  });
  return puts;
}
