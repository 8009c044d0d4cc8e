/**
 * The key of each page, the hash of what it is made from: a page is made again when its key is not the one it was made
 * with.
 */
import { setImmediate } from 'node:timers/promises';
import { hashOf, hashOfValue } from '../archive/hash.ts';
import { PageInputs } from './page-inputs.ts';
import {
  mapPages,
  type OfKind,
  type Page,
  type PageKind,
  pageOf,
  type SitePages,
} from './pages.ts';
import type { Site } from './site.ts';

/** A page with its key and its place in time. */
export interface KeyedPage extends Page {
  /** The date of its newest paper; `site` when it belongs to none. */
  readonly date: string;
  readonly key: string;
}

/** So many papers have their keys made in a twentieth of a second. */
const AT_ONCE = 2000;

/** The pages of a site with their keys. */
export class KeyedPages {
  readonly #site: Site;
  readonly #inputs: PageInputs;
  readonly #start: string;

  /** `frame` names what every page depends on: the program, the settings. */
  constructor(site: Site, frame: string) {
    this.#site = site;
    this.#inputs = new PageInputs(site);
    this.#start = hashOfValue([frame, site.basePath, site.baseUrl]);
  }

  /** The pages of these kinds. */
  of(kinds: readonly PageKind[]): KeyedPage[] {
    const keyed = <Kind extends PageKind>({ kind, item, url, weight }: Page<Kind>): KeyedPage => {
      const key = this.#keyOf(kind, item);
      return { kind, item, url, weight, date: DATES[kind](item), key };
    };
    return mapPages(this.#site.all, keyed, kinds);
  }

  /** The pages of papers, with what `keysOfPapers` gives. */
  ofPapers(keys: readonly string[]): KeyedPage[] {
    const { papers } = this.#site.library;
    if (keys.length !== papers.length) throw new Error(`${keys.length} keys of ${papers.length}`);
    return papers.map((paper, at) => ({
      ...pageOf('papers', paper),
      date: DATES.papers(paper),
      key: keys[at] as string,
    }));
  }

  /** The keys of the pages of papers, in their order. There are many, so that others have their turn again and again. */
  async keysOfPapers(): Promise<string[]> {
    const keys: string[] = [];
    for (const paper of this.#site.library.papers) {
      if (keys.length % AT_ONCE === 0) await setImmediate();
      keys.push(this.#keyOf('papers', paper));
    }
    return keys;
  }

  #keyOf<Kind extends PageKind>(kind: Kind, item: SitePages[Kind][number]): string {
    const input = this.#inputs.of[kind](item);
    return hashOf(this.#start, typeof input === 'string' ? input : (JSON.stringify(input) ?? ''));
  }
}

const ofSite = (): string => 'site';
const DATES: OfKind<string> = {
  home: ofSite,
  archive: ofSite,
  notFound: ofSite,
  robots: ofSite,
  search: ofSite,
  library: ofSite,
  shared: ofSite,
  sitemap: ofSite,
  sourceIndex: ofSite,
  healthIndex: ofSite,
  years: ofSite,
  tagIndexes: ofSite,
  sources: ofSite,
  health: ofSite,
  authorIndex: ofSite,
  statistics: ofSite,
  authors: ({ list: { items } }) => items[0]?.date.value ?? 'site',
  tags: ({ list: { number, items } }) => {
    const [newest] = items;
    return number === 1 || !newest ? 'site' : newest.date.value;
  },
  papers: ({ date }) => date.value,
  citationFiles: ({ date }) => date,
  feeds: ofSite,
  feedList: ofSite,
  feedIndex: ofSite,
  sitemaps: ofSite,
  openSearch: ofSite,
  dataIndex: ofSite,
  dataFiles: ({ month }) => month,
  dataList: ofSite,
  dataSchema: ofSite,
  months: ({ month }) => month.value,
  weeks: ({ week }) => week.days.at(-1)?.date ?? 'site',
  days: ({ day }) => day.date,
  digests: ({ list }) => {
    const date = list.items[0]?.sightings[0]?.date;
    return date?.value ?? 'site';
  },
};
