/** What the search page says of a search, above the papers found. */
import { count } from '../../templates/views/words.ts';
import { identifierOf, isFiltered, type Query } from './query.ts';
import { STEP } from './restored.ts';
import { spanOf } from './scope.ts';
import type { SearchRun } from './search-run.ts';
import { termOf } from './terms.ts';

/** `23 papers, newest first, 40 shown`; `within` says where they were searched, unless it is the whole site. */
export function statusOf(query: Query, total: number, shown: number, within = ''): string {
  const named = identifierOf(query);
  if (total === 0) {
    return named && !isFiltered(query)
      ? `This site has no paper ${named.id}`
      : `No papers${within}`;
  }
  const newest = query.sort === 'newest' || termOf(query) === null ? ', newest first' : '';
  const further = shown > STEP && shown < total ? `, ${shown} shown` : '';
  return `${count(total, 'paper')}${within}${newest}${further}`;
}

/** The status of a search; `busy` while it goes on by itself or because the reader said so. */
export function statusText(
  { query, total, searched, left }: SearchRun,
  shown: number,
  busy: boolean,
): string {
  if (left.length === 0) return statusOf(query, total, shown);
  const rest = busy ? 'searching older ones …' : 'older ones not searched yet';
  return `${statusOf(query, total, shown, ` from ${spanOf(searched)}`)}; ${rest}`;
}
