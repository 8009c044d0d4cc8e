/** Makes pages batch after batch: in this process, and when there are many, in a second one at the same time. */

import { type FilePlace, type Put, putFile, type Staging } from './output/index.ts';
import type { KeyedPage } from './page-keys.ts';
import { noPages, type Page } from './pages.ts';
import { filePath, renderPages } from './render.ts';
import { type SecondOptions, SecondProcess } from './second-process.ts';
import type { Site } from './site.ts';
import { staging } from './stage-error.ts';

/** Pages are made in batches of so many: their HTML is in memory until it is staged. */
const BATCH = 250;
/** A second process takes some seconds to know the site; it pays for so many pages. */
const MANY = 3000;
/** Batches the second process is given at a time: it need not wait for this one. */
const AHEAD = 2;

/** A page with the place of its file. */
export interface PlacedPage extends Page {
  readonly place: FilePlace;
}

/** How pages are made. */
export interface MakePagesOptions {
  readonly stage: Staging;
  /** What a second process needs to know the same site. */
  readonly second: SecondOptions;
  /** 1 or 2. */
  readonly processes?: number;
  /** Told before each batch. */
  readonly progress: (step: string) => void;
}

/** Makes pages and stages them. Throws a `StageError` when one cannot be staged. */
export async function makePages(
  site: Site,
  pages: readonly KeyedPage[],
  { stage, second, processes = pages.length < MANY ? 1 : 2, progress }: MakePagesOptions,
): Promise<void> {
  const placed = staging(() =>
    pages.map((page) => ({ ...page, place: stage.placeOf(filePath(page.url)) })),
  );
  const batches = batchesOf(placed);
  let made = 0;
  const took = (puts: readonly Put[]): void => {
    for (const put of puts) stage.took(put);
    made += puts.length;
    progress(`Making page ${made} of ${pages.length}`);
  };
  // Neighbours show the same papers, so each process keeps to its end of the list: they meet where they meet.
  const here = async (): Promise<void> => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      took(await makeBatch(site, batch));
    }
  };
  const there = async (process: SecondProcess): Promise<void> => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      took(await process.make(batch.map(({ url, place }) => ({ url, place }))));
    }
  };
  if (processes === 1) return await here();
  const process = SecondProcess.start(second);
  try {
    await Promise.all([here(), ...Array.from({ length: AHEAD }, () => there(process))]);
  } finally {
    await process.end();
  }
}

/** Makes pages in one go, and stages them. Throws a `StageError` when one cannot be staged. */
export async function makeBatch(site: Site, batch: readonly PlacedPage[]): Promise<Put[]> {
  const now = noPages();
  const places = new Map(batch.map(({ place }) => [place.path, place]));
  for (const page of batch) page.addTo(now);
  const files = await renderPages(site.only(now));
  return files.map(({ path, content }) => {
    const place = places.get(path);
    if (!place) throw new Error(`${path} was not asked for`);
    return staging(() => putFile(place, content));
  });
}

function batchesOf<T>(pages: readonly T[]): T[][] {
  const count = Math.ceil(pages.length / BATCH);
  return Array.from({ length: count }, (_, at) => pages.slice(at * BATCH, (at + 1) * BATCH));
}
