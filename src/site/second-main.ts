/** A second process that makes pages of the same site. This side does the work. */

import { volumesIn } from '../archive/archive.ts';
import { libraryOf } from '../archive/library.ts';
import { makeBatch } from './make-pages.ts';
import { mapPages, type Page } from './pages.ts';
import type { Answer, Request, SecondOptions, Wanted } from './second-process.ts';
import { Site } from './site.ts';
import { StageError } from './stage-error.ts';

/** The pages of the site, by URL. */
interface Opened {
  readonly site: Site;
  readonly pages: ReadonlyMap<string, Page>;
}

function open({ folder, months, scan, input, settings }: SecondOptions): Opened {
  const volumes = volumesIn(folder);
  const rows = months.flatMap((month) => volumes.rows(month));
  const { library } = libraryOf({ volumes, rows, scan, input, config: settings.config });
  const site = new Site({ ...settings, library });
  return { site, pages: new Map(mapPages(site.all, (page) => [page.url, page] as const)) };
}

async function make({ site, pages }: Opened, wanted: readonly Wanted[]): Promise<Answer> {
  try {
    // Without its parent, it has no business in the stage: another build may have begun.
    if (process.ppid !== parent) process.exit(1);
    const batch = wanted.map(({ url, place }) => {
      const page = pages.get(url);
      if (!page) throw new Error(`${url} is no page of the site`);
      return { ...page, place };
    });
    return { kind: 'made', puts: await makeBatch(site, batch) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', message, isStage: error instanceof StageError };
  }
}

const parent = process.ppid;
let opened: Opened | undefined;
let last = Promise.resolve();

// One after the other, in the order of the requests.
process.on('message', (request: Request) => {
  last = last.then(async () => {
    if (request.kind === 'site') opened = open(request.options);
    else if (opened) process.send?.(await make(opened, request.pages));
  });
});
process.on('disconnect', () => process.exit(1));
