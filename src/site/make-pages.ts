/** Makes pages batch after batch: in this process, and when there are many, in a second one at the same time. */

import { runsOf, share } from '../second/share.ts';
import type { SecondSite } from '../second/site.ts';
import { type FilePlace, type Put, putFile, type Staging } from './output/index.ts';
import type { KeyedPage } from './page-keys.ts';
import { noPages, type Page } from './pages.ts';
import { filePath, renderPages } from './render.ts';
import type { Site } from './site.ts';
import { staging } from './stage-error.ts';

/** Pages are made in batches of this weight: Eleventy keeps some kilobytes of each page to its end. */
const BATCH = 3000;
/** A second process helps with more pages than these: it takes some seconds to know the site. */
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

/** Makes pages and stages them. Throws a `StageError` when one cannot be staged. */
export async function makePages(
  site: Site,
  pages: readonly KeyedPage[],
  { stage, second, progress }: MakePagesOptions,
): Promise<void> {
  let made = 0;
  const took = (puts: readonly Put[]): void => {
    for (const put of puts) stage.took(put);
    made += puts.length;
    progress(`Making page ${made} of ${pages.length}`);
  };
  // Only now: places of a hundred thousand pages would be in memory to the end.
  const placed = (batch: readonly KeyedPage[]): PlacedPage[] =>
    staging(() => batch.map((page) => ({ ...page, place: stage.placeOf(filePath(page.url)) })));
  const here = async (batch: readonly KeyedPage[]): Promise<void> => {
    took(await makeBatch(site, placed(batch)));
  };
  const other = second?.ifPays(pages.length, MANY);
  const there = async (batch: readonly KeyedPage[]): Promise<void> => {
    const wanted = placed(batch).map(({ url, place }) => ({ url, place }));
    took((await other?.make(wanted)) ?? []);
  };
  await share(
    runsOf(pages, BATCH, ({ weight }) => weight),
    here,
    other && there,
  );
}

/** Makes pages in one go, and stages each of them. Throws a `StageError` when one cannot be staged. */
export async function makeBatch(site: Site, batch: readonly PlacedPage[]): Promise<Put[]> {
  const now = noPages();
  const places = new Map(batch.map(({ url, place }) => [url, place]));
  for (const page of batch) page.addTo(now);
  const puts: Put[] = [];
  await renderPages(site.only(now), (url, text) => {
    const place = places.get(url);
    if (!place) throw new Error(`${url} was not asked for`);
    puts.push(staging(() => putFile(place, text)));
  });
  return puts;
}
