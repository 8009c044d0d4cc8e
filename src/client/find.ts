/** The site's search: a query in, papers and counts out. Nothing here touches the page. */
import type { Answer, Counts, Engine, Hit, Match, SearchOptions } from './engine.ts';
import { tellsOf } from './known.ts';
import {
  type Facet,
  type Filters,
  facetsOf,
  identifierOf,
  isFiltered,
  type Query,
  withFilter,
} from './query.ts';

/** A paper has one year, one month; of its subjects and categories several may be asked for together. */
const ALL_OF: readonly Facet[] = ['subject', 'category'];

/** Whether papers must have all chosen values of the facet, or any of them. */
export const isAllOf = (facet: Facet): boolean => ALL_OF.includes(facet);

export interface Found {
  readonly total: number;
  /** Papers that each value would give, the other filters kept. */
  readonly counts: Counts;
  /** Fetches the papers from `start` to before `end`. */
  load(start: number, end: number): Promise<Hit[]>;
}

function pagefindFilters(filters: Filters): NonNullable<SearchOptions['filters']> {
  return Object.fromEntries(
    facetsOf(filters).map((facet) => {
      const values = filters[facet] ?? [];
      return [facet, isAllOf(facet) ? values : { any: values }];
    }),
  );
}

/** What Pagefind is asked: an identifier as one exact word, nothing (`null`) for every paper. */
export function termOf(query: Query): string | null {
  const named = identifierOf(query);
  if (named) return `"${named.id}"`;
  // Pagefind leaves symbols out of its index, but in a query only punctuation: `~99%`.
  const term = query.words.replace(/\p{S}/gu, '').trim();
  return term.replaceAll('"', '').trim() === '' ? null : term;
}

function phraseOf(term: string): string | undefined {
  return term.includes('"') || !term.includes(' ') ? undefined : `"${term}"`;
}

/** The same matches, those of the second answer first. */
function preferring(answer: Answer, preferred: Answer): readonly Match[] {
  const ids = new Set(preferred.matches.map(({ id }) => id));
  return [
    ...answer.matches.filter(({ id }) => ids.has(id)),
    ...answer.matches.filter(({ id }) => !ids.has(id)),
  ];
}

async function ask(engine: Engine, query: Query): Promise<Answer> {
  const term = termOf(query);
  const filters = pagefindFilters(query.filters);
  if (term === null || query.sort === 'newest') {
    return engine.search(term, { filters, sort: { date: 'desc' } });
  }
  const phrase = phraseOf(term);
  if (phrase === undefined) return engine.search(term, { filters });
  // Pagefind does not rank words that stand together above the same words apart: a name, a phrase.
  const [answer, exact] = await Promise.all([
    engine.search(term, { filters }),
    engine.search(phrase, { filters }),
  ]);
  return { ...answer, matches: preferring(answer, exact) };
}

/** No matches, when the words are not in the index. */
async function ifKnown(answer: Answer, term: string | null): Promise<Answer> {
  const [first] = answer.matches;
  if (!first || term === null || term.includes('"')) return answer;
  const hit = await first.load();
  return hit && tellsOf(hit, term) ? answer : { matches: [], counts: {} };
}

/** For facets that take any of several values, counts as if the facet itself had no filter. */
async function countsOf(engine: Engine, query: Query, answer: Answer): Promise<Counts> {
  const chosen = facetsOf(query.filters).filter((facet) => !isAllOf(facet));
  const counts: Partial<Record<Facet, Readonly<Record<string, number>>>> = { ...answer.counts };
  await Promise.all(
    chosen.map(async (facet) => {
      const { filters } = withFilter(query, facet, []);
      const open = await engine.search(termOf(query), { filters: pagefindFilters(filters) });
      counts[facet] = open.counts[facet] ?? {};
    }),
  );
  return counts;
}

/** Finds the papers of a query; only `load` fetches them. */
export async function find(engine: Engine, query: Query): Promise<Found> {
  const answer = await ifKnown(await ask(engine, query), termOf(query));
  const { matches } = answer;
  return {
    total: matches.length,
    counts: await countsOf(engine, query, answer),
    load: async (start, end) => {
      const hits = await Promise.all(matches.slice(start, end).map((match) => match.load()));
      return hits.flatMap((hit) => hit ?? []);
    },
  };
}

/** The paper the query names by its arXiv identifier, if this site has it. */
export async function findNamed(engine: Engine, query: Query): Promise<Hit | undefined> {
  const named = identifierOf(query);
  if (!named) return undefined;
  const { matches } = await engine.search(`"${named.id}"`, {});
  // Other papers may mention the identifier in their text; few do.
  const hits = await Promise.all(matches.slice(0, 30).map((match) => match.load()));
  return hits.find((hit) => hit?.id === named.id);
}

/** Queries a little wider than one that found nothing: without filters, without one of its words. */
export function widerQueries(query: Query): Query[] {
  const words = query.words.replaceAll('"', '').trim();
  const list = words.split(' ').filter(Boolean);
  const fewer = list.length > 1 && list.length <= 6 ? list : [];
  return [
    ...(isFiltered(query) && words ? [{ ...query, filters: {} }] : []),
    ...(words !== query.words ? [{ ...query, words }] : []),
    ...fewer.map((_, dropped) => ({
      ...query,
      words: list.filter((_word, place) => place !== dropped).join(' '),
    })),
  ];
}
