/**
 * A search that a reader comes back to. One that is given up stays, switched off, so that a file written before does not
 * bring it back.
 */
import { compareText } from '../../library/order.ts';
import { formatQuery, parseQuery, type Query } from '../query.ts';
import { compareMarks, isTime, type Mark } from './mark.ts';
import { amount, field, text } from './peek.ts';

/** The version of a kept search; a later one is left alone. */
export const SEARCH_VERSION = 1;

/** Whether a search is kept; `query` is the search part of its address: `?q=video`. */
export interface KeptSearch extends Mark {
  v: typeof SEARCH_VERSION;
  query: string;
}

/** Words and filters; how far one searched and in which order says nothing of what one looks for. */
export const bare = ({ words, filters }: Query): Query => ({ words, filters, sort: 'relevance' });

/** What a search is kept under; empty for one that asks nothing. */
export const textOf = (query: Query): string => formatQuery(bare(query));

/** The query that a text stands for, whoever wrote it. */
export const queryOf = (text: string): Query => parseQuery(new URLSearchParams(text));

/** Before searches had times, they were stored as texts, the newest first. */
function withTime(value: unknown, place: number, all: readonly unknown[]): unknown {
  if (typeof value !== 'string') return value;
  return { v: SEARCH_VERSION, query: value, on: true, at: all.length - place };
}

function readSearch(value: unknown): KeptSearch[] {
  const [on, at] = [field(value, 'on'), amount(value, 'at')];
  const query = textOf(queryOf(text(value, 'query')));
  if (field(value, 'v') !== SEARCH_VERSION || typeof on !== 'boolean' || !isTime(at)) return [];
  return query ? [{ v: SEARCH_VERSION, query, on, at }] : [];
}

/** Reads what is stored; what is no search, or one of a later version, is left out. */
export function readSearches(stored: unknown): KeptSearch[] {
  return Array.isArray(stored) ? stored.map(withTime).flatMap(readSearch) : [];
}

/** Of each search its last change, the newest first: commutative, associative and idempotent. */
export function mergeSearches(...all: readonly (readonly KeptSearch[])[]): KeptSearch[] {
  const merged = new Map<string, KeptSearch>();
  for (const search of all.flat()) {
    const other = merged.get(search.query);
    if (!other || compareMarks(search, other) > 0) merged.set(search.query, search);
  }
  return [...merged.values()].sort((a, b) => b.at - a.at || compareText(a.query, b.query));
}
