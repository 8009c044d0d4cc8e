/** Makes the pages of a site that have changed, a batch at a time, and takes the others as they are. */
import { all } from '../all.ts';
import { clientFiles } from '../client/bundle.ts';
import { compareText } from '../library/order.ts';
import { Related } from '../related/related.ts';
import type { SecondSite } from '../second/site.ts';
import { assetFiles } from './assets.ts';
import { keysOfLines, linesOfKeys, type MadeShard, type MadeSite } from './made-site.ts';
import { makeCards } from './make-cards.ts';
import { PageMaker } from './make-pages.ts';
import { makeSearch } from './make-search.ts';
import type { SiteFile, Staging } from './output/index.ts';
import { type KeyedPage, KeyedPages } from './page-keys.ts';
import { KINDS } from './pages.ts';
import { filePath } from './render.ts';
import { Site } from './site.ts';
import { StageError, staging } from './stage-error.ts';
import { isPageUrl } from './urls.ts';

export { Related, Site, StageError };

/** How many HTML pages of a volume were made. */
export interface MadeVolume {
  /** A month, or `site`. */
  readonly volume: string;
  readonly made: number;
  readonly pages: number;
}

export interface MakeOptions {
  /** Whether to make the search index, too. */
  readonly search?: boolean;
  /** Told before each step. */
  readonly progress?: (step: string) => void;
}

/** What was made, and what the next build needs to know of it. */
export interface Made {
  readonly made: readonly MadeVolume[];
  /** Published files that were gone. */
  readonly lost: number;
  /** HTML pages of the site. */
  readonly pages: number;
  readonly keys: string;
  readonly shards: Record<string, MadeShard>;
  readonly cards: Record<string, string>;
}

/** Who helps. */
export interface Help {
  readonly second: SecondSite | undefined;
  /** The keys of the pages of papers, which the second process makes once it has found what is related; without it, this one does. */
  readonly keys: Promise<readonly string[]> | undefined;
}

/** Stages a whole site; `before` is the one that is published. */
export async function makeSite(
  site: Site,
  frame: string,
  before: MadeSite | undefined,
  stage: Staging,
  { second, keys }: Help,
  { search = true, progress = () => undefined }: MakeOptions,
): Promise<Made> {
  const put = (file: SiteFile): void => staging(() => stage.add(file));
  // Cards are drawn and papers given to Pagefind between two pages: it has processes of its own, as has esbuild. None goes on
  // to stage files of a build that has ended.
  const [{ pages, kept, lost }, cards, shards, scripts] = await all([
    makePages(site, frame, before, stage, { second, keys }, progress),
    // A second process that makes keys has time for cards when it has made them.
    makeCards(site, before, { stage, put, second: keys && second }),
    search ? makeSearch(site, frame, before, { stage, put, progress }) : {},
    clientFiles(),
  ]);
  for (const file of [...assetFiles(), ...scripts]) put(file);
  return {
    shards,
    cards,
    made: volumesOf(pages, kept),
    lost,
    pages: pages.filter(({ url }) => isPageUrl(url)).length,
    keys: linesOfKeys(pages),
  };
}

/** The pages of a site, those that had to be made and those that were kept. */
interface MadePages {
  readonly pages: readonly KeyedPage[];
  readonly kept: ReadonlySet<KeyedPage>;
  readonly lost: number;
}

/**
 * Stages the pages that have changed. While related papers are looked for elsewhere, and keys that tell of them are made,
 * the pages that tell of none are made.
 */
async function makePages(
  site: Site,
  frame: string,
  before: MadeSite | undefined,
  stage: Staging,
  { second, keys }: Help,
  progress: (step: string) => void,
): Promise<MadePages> {
  const keyed = new KeyedPages(site, frame);
  const known = keysOfLines(before?.keys ?? '');
  const kept = new Set<KeyedPage>();
  let lost = 0;
  const dirtyOf = (pages: readonly KeyedPage[]): KeyedPage[] => {
    const same = pages.filter(({ url, key }) => known.get(url) === key);
    for (const page of published(same, stage)) kept.add(page);
    lost += same.filter((page) => !kept.has(page)).length;
    return pages.filter((page) => !kept.has(page));
  };
  const maker = new PageMaker(site, { stage, second, progress });
  const lists = keyed.of(LISTS);
  let dirty = dirtyOf(lists).sort(newestFirst);
  if (keys) dirty = await maker.makeUntil(keys, dirty);
  const papers = keyed.ofPapers((await keys) ?? (await keyed.keysOfPapers()));
  // By date: the pages of a day, and those of a month, show the same papers, which are then read and typeset once.
  await maker.make([...dirty, ...dirtyOf(papers)].sort(newestFirst));
  return { pages: [...lists, ...papers], kept, lost };
}

/** What tells of no related papers. */
const LISTS = KINDS.filter((kind) => kind !== 'papers');

/** Keeps those of these pages that are there; gives them. */
function published(pages: readonly KeyedPage[], stage: Staging): KeyedPage[] {
  const paths = pages.map(({ url }) => filePath(url));
  const gone = new Set(stage.missing(paths));
  stage.keep(paths.filter((path) => !gone.has(path)));
  return pages.filter((_, index) => !gone.has(paths[index] as string));
}

const newestFirst = (a: KeyedPage, b: KeyedPage): number => compareText(b.date, a.date);

function volumesOf(pages: readonly KeyedPage[], kept: ReadonlySet<KeyedPage>): MadeVolume[] {
  const volumes = new Map<string, { made: number; pages: number }>();
  for (const page of pages.filter(({ url }) => isPageUrl(url))) {
    // A month, or `site`.
    const volume = page.date.slice(0, 7);
    const { made, pages: all } = volumes.get(volume) ?? { made: 0, pages: 0 };
    volumes.set(volume, { made: made + (kept.has(page) ? 0 : 1), pages: all + 1 });
  }
  return [...volumes]
    .map(([volume, counts]) => ({ volume, ...counts }))
    .sort((a, b) => (a.volume < b.volume ? -1 : 1));
}
