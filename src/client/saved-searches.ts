/** Searches the reader comes back to, kept in the browser, with what is new since the last time. */
import { count } from '../../templates/views/words.ts';
import { searchUrl } from '../site/urls.ts';
import type { Archive } from './archive.ts';
import { element } from './element.ts';
import type { Hit } from './engine.ts';
import { bare, queryOf, textOf } from './library/kept-search.ts';
import { keptSearches } from './library/searches.ts';
import { lastVisit, visit } from './library/visits.ts';
import { type Names, nameOf } from './names.ts';
import { href } from './place.ts';
import { FACETS, formatQuery, type Query } from './query.ts';
import { SearchRun } from './search-run.ts';

/** So many of the newest papers tell what is new. */
const NEWEST = 20;

/** The searches that are kept, the last one first. */
export const savedSearches = (): Query[] =>
  keptSearches()
    .filter(({ on }) => on)
    .map(({ query }) => queryOf(query));

/** Whether a search is kept. */
export const isSaved = (query: Query): boolean =>
  keptSearches().some((search) => search.on && search.query === textOf(query));

const scopeOf = (query: Query): string => `search:${textOf(query)}`;

/** The newest papers of a search. */
async function newestOf(archive: Archive, query: Query): Promise<Hit[]> {
  const run = await SearchRun.begin(archive, { ...bare(query), sort: 'newest' }, false);
  while (run.wants(1)) await run.goOn();
  return await run.load(0, NEWEST);
}

/** Notes that the reader has seen a saved search; whether a paper is new since the time before, nothing on the first. */
export async function visitSearch(
  archive: Archive,
  query: Query,
): Promise<((hit: Hit) => boolean) | undefined> {
  if (!isSaved(query)) return undefined;
  return visit(scopeOf(query), await newestOf(archive, query))?.isNew;
}

/** `vision "thinking drifts" · Benchmarks · October 2025` */
export function nameOfSearch(query: Query, names: Names): string {
  const filters = FACETS.flatMap((facet) =>
    (query.filters[facet] ?? []).map((value) => nameOf(names, facet, value)),
  );
  return [query.words, ...filters].filter(Boolean).join(' · ');
}

async function newsOf(archive: Archive, query: Query): Promise<string> {
  const seen = lastVisit(scopeOf(query));
  if (!seen) return '';
  const found = (await newestOf(archive, query)).filter((hit) => seen.isNew(hit)).length;
  const most = found === NEWEST ? '+' : '';
  return found === 0
    ? 'nothing new'
    : `${count(found, 'new paper').replace(/(\d)(?= )/, `$1${most}`)}`;
}

function item(archive: Archive, query: Query, names: Names): HTMLElement {
  const link = element('a', { href: href(searchUrl()) + formatQuery(query) });
  link.append(nameOfSearch(query, names));
  const news = element('span', { class: 'count' });
  // Each is a search of its own: the list stands before they are done.
  void newsOf(archive, query).then(
    (text) => {
      news.textContent = text;
      news.classList.toggle('has-news', /^\d/.test(text));
    },
    () => {},
  );
  return element('li', {}, link, ' ', news);
}

/** The saved searches, each with what is new; nothing when there are none. */
export function savedList(archive: Archive, names: Names): HTMLElement[] {
  const searches = savedSearches();
  if (searches.length === 0) return [];
  const items = searches.map((query) => item(archive, query, names));
  return [element('h2', {}, 'Saved searches'), element('ul', { class: 'counted' }, ...items)];
}
