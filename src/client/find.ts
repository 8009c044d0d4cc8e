/** The search of one shard: a query in, papers and counts out. Nothing here touches the page. */
import { spaced } from '../search/han.ts';
import type { Counts } from './counts.ts';
import type { Answer, Engine, Hit, SearchOptions } from './engine.ts';
import { hasPhrase, tellsOf, textsOf } from './known.ts';
import { type Facet, facetsOf, isFiltered, type Query, withFilter } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import { isAllOf, pagefindFilters, phraseOf, termOf } from './terms.ts';

/** What one shard has for a query. */
export interface Found {
  /** Best first, or newest first. */
  readonly matches: readonly Ranked[];
  /** Papers that each value would give, the other filters kept. */
  readonly counts: Counts;
  /** Papers of the whole shard by value. */
  readonly all: Counts;
}

interface Ranking {
  readonly answer: Answer;
  readonly matches: readonly Ranked[];
}

const inOrder = ({ matches }: Answer): Ranked[] =>
  matches.map((match) => ({ match, tier: 0, score: match.score }));

/** Signs that stand alone: Pagefind gives them a place in a text, and finds no phrase across it. */
const LONE_SIGN = /(?<=\s)[^\p{L}\p{N}\s"]+(?=\s)/gu;
const MOST_READ = 40;

/** The papers that have the words as a phrase, found by the longest part that has no such sign and read. */
async function readPhrase(engine: Engine, phrase: string, options: SearchOptions) {
  const words = phrase.replaceAll('"', '').trim();
  const parts = ` ${words} `.split(LONE_SIGN).map((part) => part.trim());
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  const { matches, ...answer } = await engine.search(`"${longest}"`, options);
  const read = await Promise.all(
    matches.slice(0, MOST_READ).map(async (match) => {
      const hit = await match.load();
      return hit && hasPhrase(textsOf(hit), words) ? [match] : [];
    }),
  );
  return inOrder({ ...answer, matches: read.flat() });
}

/** A word, or a phrase in quotes: forms of its words are found, too, and come after it. */
async function askAsIs(engine: Engine, term: string, options: SearchOptions): Promise<Ranking> {
  const answer = await engine.search(term, options);
  if (answer.matches.length === 0 && term.search(LONE_SIGN) !== -1) {
    return { answer, matches: await readPhrase(engine, term, options) };
  }
  return {
    answer,
    matches: term.includes(' ') ? await rank(answer, answer, term) : inOrder(answer),
  };
}

async function ask(engine: Engine, query: Query): Promise<Ranking> {
  const term = termOf(query);
  const filters = pagefindFilters(query.filters);
  if (term === null || query.sort === 'newest') {
    const answer = await engine.search(term, { filters, sort: { date: 'desc' } });
    return { answer, matches: inOrder(answer) };
  }
  const phrase = phraseOf(term);
  if (phrase === undefined) return await askAsIs(engine, term, { filters });
  // Pagefind does not rank words that stand together above the same words apart: a name, a phrase.
  const [answer, exact] = await Promise.all([
    engine.search(term, { filters }),
    engine.search(phrase, { filters }),
  ]);
  return { answer, matches: await rank(answer, exact, term) };
}

/** Whether the words are in the index, as the first match tells. */
async function isKnown(matches: readonly Ranked[], term: string | null): Promise<boolean> {
  const [first] = matches;
  if (!first || term === null || term.includes('"')) return true;
  const hit = await first.match.load();
  return hit !== undefined && tellsOf(hit, term);
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

/** Finds the papers of a query in one shard. What is not `counting` loads no filters. */
export async function find(engine: Engine, query: Query, counting = true): Promise<Found> {
  const term = termOf(query);
  const [all] = await Promise.all([counting ? engine.counts() : {}, engine.prepare(term)]);
  const { answer, matches } = await ask(engine, query);
  if (!(await isKnown(matches, term))) return { matches: [], counts: {}, all };
  return { matches, counts: counting ? await countsOf(engine, query, answer) : {}, all };
}

/** Fetches the papers at these places; one that cannot be read is `undefined`. */
export async function loadHits(
  { matches }: Found,
  places: readonly number[],
): Promise<(Hit | undefined)[]> {
  return await Promise.all(places.map((place) => matches[place]?.match.load()));
}

/** The words of a Chinese or Japanese query that has no spaces. */
function wordsWithin(words: string): string[] {
  if (words.includes(' ') || spaced(words) === words) return [];
  const found = new Intl.Segmenter('zh', { granularity: 'word' }).segment(words);
  const apart = Array.from(found, ({ segment }) => segment).join(' ');
  return apart === words ? [] : [apart];
}

/** Queries a little wider than one that found nothing: without filters, with its words apart, without one of them. */
export function widerQueries(query: Query): Query[] {
  const words = query.words.replaceAll('"', '').trim();
  const list = words.split(' ').filter(Boolean);
  const fewer = list.length > 1 && list.length <= 6 ? list : [];
  return [
    ...(isFiltered(query) && words ? [{ ...query, filters: {} }] : []),
    ...(words !== query.words ? [{ ...query, words }] : []),
    ...wordsWithin(words).map((apart) => ({ ...query, words: apart })),
    ...fewer.map((_, dropped) => ({
      ...query,
      words: list.filter((_word, place) => place !== dropped).join(' '),
    })),
  ];
}
