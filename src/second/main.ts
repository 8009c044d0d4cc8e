/** A second process that helps to make a site. This side does the work. */
import { type VolumeStore, volumesIn } from '../archive/volume.ts';
import { cleanUp } from '../memory.ts';
import type { Related } from '../related/related.ts';
import type { SitePages } from './pages.ts';
import type { Handlers, Reply, Sent, SiteSources } from './requests.ts';

let store: { readonly folder: string; readonly volumes: VolumeStore } | undefined;
let known: SiteSources | undefined;
let related: Related | undefined;
let pages: SitePages | undefined;

// What a site needs takes a while to load: it waits until somebody asks about one.
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
  async relate({ folder, months, most }) {
    const { papersOf } = await import('../archive/library.ts');
    const { Related } = await import('../related/related.ts');
    const volumes = volumesOf(folder);
    const rows = months.flatMap((month) => volumes.rows(month));
    related = Related.open(folder, { papers: papersOf(volumes, rows) }, { most });
    return null;
  },
  async site(sources) {
    known = sources;
    return null;
  },
  async keys({ frame }) {
    return await (await pagesOfSite()).keys(frame);
  },
  async draw(cards) {
    const { CardPainter } = await import('../card/draw.ts');
    const painter = await CardPainter.open();
    return cards.map((card) => painter.paint(card));
  },
  async make(wanted) {
    // It is asked for pages where there are many.
    cleanUp({ much: true });
    return await (await pagesOfSite()).make(wanted);
  },
};

async function pagesOfSite(): Promise<SitePages> {
  if (!known) throw new Error('Nothing is known of a site');
  const { SitePages } = await import('./pages.ts');
  pages ??= new SitePages(volumesOf(known.folder), known, related);
  return pages;
}

function volumesOf(folder: string): VolumeStore {
  // The first process looks at them before it asks for anything that is made from them.
  if (store?.folder !== folder) store = { folder, volumes: volumesIn(folder, { sound: true }) };
  return store.volumes;
}

async function answer(sent: Sent): Promise<Reply> {
  try {
    return { answer: await handle(sent) };
  } catch (error) {
    const { message, name, stack } = error instanceof Error ? error : new Error(String(error));
    return { problem: message, name, stack };
  }
}

function handle(sent: Sent): Promise<unknown> {
  switch (sent.kind) {
    case 'read':
      return handlers.read(sent.request);
    case 'relate':
      return handlers.relate(sent.request);
    case 'site':
      return handlers.site(sent.request);
    case 'keys':
      return handlers.keys(sent.request);
    case 'draw':
      return handlers.draw(sent.request);
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
    const reply = await answer(sent);
    // A long one has left before the next request keeps this process busy.
    await new Promise((resolve) => process.send?.(reply, undefined, undefined, resolve));
  });
});
process.on('disconnect', () => process.exit(1));
