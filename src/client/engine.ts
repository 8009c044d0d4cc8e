/** Pagefind in the browser. What it returns is checked here; the rest of the client sees only these types. */

import { unspaced } from '../search/han.ts';
import { BETWEEN_NAMES } from '../search/names.ts';
import { type Counts, yearsOf } from './counts.ts';
import { FACETS, type Facet } from './query.ts';

/** A paper as the index tells of it. */
export interface Hit {
  /** Site-absolute, without the base path. */
  readonly url: string;
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** `2025-10-08`, or `2025-10` when no day is known. */
  readonly date: string;
  /** Slugs. */
  readonly subjects: readonly string[];
  /** Of `content`; see `excerpt.ts`. */
  readonly excerpt: string;
  readonly content: string;
  /** arXiv's primary category; empty where no digest tells it. */
  readonly category: string;
}

/** A result before its page's fragment is fetched. */
export interface Match {
  /** Pagefind's name of the fragment: the same for the same text. */
  readonly id: string;
  /** Comparable within one query, also between shards. */
  readonly score: number;
  load(): Promise<Hit | undefined>;
}

export interface Answer {
  readonly matches: readonly Match[];
  readonly counts: Counts;
}

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, readonly string[] | { any: readonly string[] }>>;
  readonly sort?: { readonly date: 'desc' };
}

export interface Engine {
  /** `null` finds every paper. */
  search(term: string | null, options: SearchOptions): Promise<Answer>;
  /** Papers of the whole shard; from then on `search` counts too. */
  counts(): Promise<Counts>;
  /** Fetches what a search for these words will read. */
  prepare(term: string | null): Promise<void>;
}

type Fields = Readonly<Record<string, unknown>>;
type Method = (...values: readonly unknown[]) => unknown;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const fields = (value: unknown): Fields => (isFields(value) ? value : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isMethod = (value: unknown): value is Method => typeof value === 'function';

function method(owner: Fields, name: string): Method {
  const found = owner[name];
  if (!isMethod(found)) throw new TypeError(`Pagefind has no ${name}`);
  return (...values) => found.apply(owner, [...values]);
}

function readCounts(value: unknown): Counts {
  const found = fields(value);
  const counts: Partial<Record<Facet, Record<string, number>>> = {};
  for (const facet of FACETS) {
    const entries = Object.entries(fields(found[facet]));
    counts[facet] = Object.fromEntries(
      entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    );
  }
  return { ...counts, year: yearsOf(counts.month ?? {}) };
}

/** A paper's fragment; `undefined` when it is not one of ours. */
export function readHit(value: unknown): Hit | undefined {
  const { url, meta, filters, excerpt, content } = fields(value);
  const { id, title, authors, date, category } = fields(meta);
  const { subject } = fields(filters);
  if (!/^\/paper\/[a-z0-9./-]+\/$/.test(text(url)) || !text(id) || !text(title)) return undefined;
  return {
    url: text(url),
    id: text(id),
    title: unspaced(text(title)),
    authors: text(authors).split(BETWEEN_NAMES).filter(Boolean).map(unspaced),
    date: text(date),
    subjects: Array.isArray(subject) ? subject.map(text).filter(Boolean) : [],
    excerpt: text(excerpt),
    content: unspaced(text(content)),
    category: text(category),
  };
}

function readAnswer(value: unknown): Answer {
  const { results, filters } = fields(value);
  const matches = (Array.isArray(results) ? results : []).map(fields).map((result) => ({
    id: text(result.id),
    score: typeof result.score === 'number' ? result.score : 0,
    load: async () => readHit(await method(result, 'data')()),
  }));
  return { matches, counts: readCounts(filters) };
}

/** Words of the title or of the authors' names count most; the paper itself before those that mention its id. */
const RANKING = {
  metaWeights: { title: 20, authors: 20, folded: 20, id: 5, date: 0, category: 0 },
};

/** Opens one shard through Pagefind's module (`pagefind.js`); `options` say where it lies. */
export async function openEngine(pagefind: unknown, options: Fields): Promise<Engine> {
  const instance = fields(
    method(fields(pagefind), 'createInstance')({ baseUrl: '/', excerptLength: 36, ...options }),
  );
  // Unlike `init`, this waits until the index is there, and fails when it cannot be loaded.
  await method(instance, 'options')({ ranking: RANKING });
  return {
    search: async (term, asked) => readAnswer(await method(instance, 'search')(term, asked)),
    counts: async () => readCounts(await method(instance, 'filters')()),
    prepare: async (term) => {
      await method(instance, 'preload')(term);
    },
  };
}
