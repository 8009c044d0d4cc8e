/** The searches that this browser keeps. */
import type { Query } from '../query.ts';
import {
  type KeptSearch,
  mergeSearches,
  readSearches,
  SEARCH_VERSION,
  textOf,
} from './kept-search.ts';
import { laterThan } from './mark.ts';
import type { Merged } from './merge.ts';
import { parse } from './peek.ts';
import { isStored, readItem, writeItem } from './storage.ts';

const NAME = 'searches';
/** With so many, the oldest is given up for a new one. */
const MOST = 50;
/** So many of those given up are remembered. */
const MOST_PAST = 200;

/** All searches that are or were kept, the newest first. */
export const keptSearches = (): readonly KeptSearch[] =>
  mergeSearches(readSearches(parse(readItem(NAME))));

/** Whether the browser keeps what was saved: otherwise it is lost with the page. */
export const areKept = (): boolean => isStored(NAME);

/** Whether all that is stored can be read. */
function isReadable(stored: string): boolean {
  const value = parse(stored);
  return Array.isArray(value) && readSearches(value).length === value.length;
}

function write(searches: readonly KeptSearch[]): void {
  const before = readItem(NAME);
  // What cannot be read may be of a later version: it is put aside, not overwritten.
  if (before !== null && !isReadable(before)) writeItem(`aside:${NAME}`, before);
  const kept = searches.filter(({ on }) => on);
  const past = searches.filter(({ on }) => !on).slice(0, MOST_PAST);
  writeItem(NAME, JSON.stringify([...kept, ...past]));
}

/** Keeps a search, or gives it up. */
export function keepSearch(query: Query, on: boolean): void {
  const searches = keptSearches();
  const at = laterThan(searches[0]?.at ?? 0, Date.now());
  const changed: KeptSearch = { v: SEARCH_VERSION, query: textOf(query), on, at };
  const others = searches.filter((search) => search.on && search.query !== changed.query);
  const oldest = on && others.length >= MOST ? others.slice(-1) : [];
  const past = oldest.map((search) => ({ ...search, on: false, at }));
  write(mergeSearches(searches, past, [changed]));
}

/** Merges searches from elsewhere: of each the later change counts. Says of each what came of it. */
export function mergeInSearches(searches: readonly KeptSearch[]): Merged[] {
  const before = keptSearches();
  const merged = mergeSearches(before, searches);
  if (searches.length > 0) write(merged);
  const stateIn = (all: readonly KeptSearch[], { query }: KeptSearch) =>
    all.find((search) => search.query === query)?.on;
  return searches.map((search) => {
    const [was, is] = [stateIn(before, search), stateIn(merged, search)];
    if (is === (was ?? false)) return 'same';
    return was === undefined ? 'added' : 'updated';
  });
}
