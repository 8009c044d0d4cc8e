/** What is searched for, and the URL that says so: `?q=video&subject=benchmark&month=2025-10&sort=newest&since=2024-12`. */
import { parseIdentifier, type VersionedIdentifier } from '../paper/identifier.ts';

/** The filters, in the order they are shown. */
export const FACETS = ['subject', 'topic', 'category', 'source', 'year', 'month'] as const;
export type Facet = (typeof FACETS)[number];
export type Sort = 'relevance' | 'newest';
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

export interface Query {
  readonly words: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Older papers were asked for, back to this month or this part of one: `2025-01`, `2025-01-2`. */
  readonly since?: string;
}

export const NOTHING: Query = { words: '', filters: {}, sort: 'relevance' };

const VALUE = /^[a-z0-9][a-z0-9./-]{0,119}$/;
const MOST_WORDS = 400;
const MOST_VALUES = 20;

/** Spaces folded, curly quotes made straight, as Pagefind knows phrases by `"` alone. */
export function tidyWords(text: string): string {
  return text
    .slice(0, MOST_WORDS)
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Reads a URL's parameters; what no page of this site would have written is left out. */
export function parseQuery(parameters: URLSearchParams): Query {
  const filters: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of FACETS) {
    const values = new Set(parameters.getAll(facet).filter((value) => VALUE.test(value)));
    if (values.size > 0) filters[facet] = [...values].slice(0, MOST_VALUES);
  }
  const since = parameters.get('since') ?? '';
  return {
    words: tidyWords(parameters.get('q') ?? ''),
    filters,
    sort: parameters.get('sort') === 'newest' ? 'newest' : 'relevance',
    ...(/^\d{4}-\d\d(?:-\d{1,3})?$/.test(since) && { since }),
  };
}

/** The query as a URL's search part: `?q=…`, or an empty text for a query that asks nothing. */
export function formatQuery({ words, filters, sort, since }: Query): string {
  const parameters = new URLSearchParams();
  if (words) parameters.set('q', words);
  for (const facet of FACETS) {
    for (const value of filters[facet] ?? []) parameters.append(facet, value);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (since) parameters.set('since', since);
  const text = parameters.toString();
  return text && `?${text}`;
}

/** The facets that have a filter. */
export const facetsOf = (filters: Filters): Facet[] => FACETS.filter((facet) => filters[facet]);

export const isFiltered = ({ filters }: Query): boolean => facetsOf(filters).length > 0;

/** The query with these values of one facet; no values at all take the filter away. */
export function withFilter(query: Query, facet: Facet, values: readonly string[]): Query {
  const { [facet]: _, ...others } = query.filters;
  return {
    ...query,
    filters: values.length > 0 ? { ...others, [facet]: values } : others,
  };
}

/** The query with other words: how far an earlier one went says nothing of it. */
export function withWords({ since: _, ...query }: Query, words: string): Query {
  return { ...query, words };
}

/** The paper the words name by its arXiv identifier, link or `arXiv:` form. */
export function identifierOf({ words }: Query): VersionedIdentifier | undefined {
  return parseIdentifier(words.replaceAll('"', ''));
}
