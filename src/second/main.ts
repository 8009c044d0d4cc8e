/** A second process that helps to make a site. This side does the work. */
import { libraryOf, papersOf } from '../archive/library.ts';
import { type PaperRow, type VolumeStore, volumesIn } from '../archive/volume.ts';
import { Related } from '../related/related.ts';
import { makeBatch } from '../site/make-pages.ts';
import { missingFiles } from '../site/output/index.ts';
import { mapPages, type Page } from '../site/pages.ts';
import { Site } from '../site/site.ts';
import type { Handlers, Reply, Sent, SiteSources } from './requests.ts';

/** A site with its pages by URL. */
interface Pages {
  readonly site: Site;
  readonly pages: ReadonlyMap<string, Page>;
}

let store: { readonly folder: string; readonly volumes: VolumeStore } | undefined;
let known: SiteSources | undefined;
let made: Pages | undefined;

const handlers: Handlers = {
  async read({ folder, months }) {
    const volumes = volumesOf(folder);
    for (const month of months) {
      try {
        volumes.rows(month);
      } catch {
        // The first process is about to write it anew.
      }
    }
    return null;
  },
  async missing({ output }) {
    return missingFiles(output);
  },
  async relate({ folder, months, most }) {
    const papers = papersOf(volumesOf(folder), rowsOf(folder, months));
    Related.open(folder, { papers }, { most });
    return null;
  },
  async site(sources) {
    known = sources;
    return null;
  },
  async make(wanted) {
    const { site, pages } = theMade();
    const batch = wanted.map(({ url, place }) => {
      const page = pages.get(url);
      if (!page) throw new Error(`${url} is no page of the site`);
      return { ...page, place };
    });
    return await makeBatch(site, batch);
  },
};

function volumesOf(folder: string): VolumeStore {
  if (store?.folder !== folder) store = { folder, volumes: volumesIn(folder) };
  return store.volumes;
}

function rowsOf(folder: string, months: readonly string[]): PaperRow[] {
  return months.flatMap((month) => volumesOf(folder).rows(month));
}

function theMade(): Pages {
  if (!known) throw new Error('Nothing is known of a site');
  made ??= pagesOf(known);
  return made;
}

function pagesOf(sources: SiteSources): Pages {
  const { folder, months, settings } = sources;
  const rows = rowsOf(folder, months);
  const { library } = libraryOf({ ...sources, volumes: volumesOf(folder), rows });
  const related = () => Related.open(folder, library, { most: settings.config.related });
  const site = new Site({ ...settings, library, related });
  return { site, pages: new Map(mapPages(site.all, (page) => [page.url, page] as const)) };
}

async function answer(sent: Sent): Promise<Reply> {
  try {
    return { answer: await handle(sent) };
  } catch (error) {
    const { message, name } = error instanceof Error ? error : new Error(String(error));
    return { problem: message, name };
  }
}

function handle(sent: Sent): Promise<unknown> {
  switch (sent.kind) {
    case 'read':
      return handlers.read(sent.request);
    case 'missing':
      return handlers.missing(sent.request);
    case 'relate':
      return handlers.relate(sent.request);
    case 'site':
      return handlers.site(sent.request);
    case 'make':
      return handlers.make(sent.request);
  }
}

const parent = process.ppid;
let last = Promise.resolve();
process.on('message', (sent: Sent) => {
  last = last.then(async () => {
    // Without its parent it has no business in the stage: another build may have begun.
    if (process.ppid !== parent) process.exit(1);
    process.send?.(await answer(sent));
  });
});
process.on('disconnect', () => process.exit(1));
