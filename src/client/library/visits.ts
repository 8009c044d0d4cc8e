/** What is new on a list since the reader's last visit: of a page, or of any list that has a name. */

import { amount, field, list, parse, text } from './peek.ts';
import { readItem, tryItem } from './storage.ts';

/** A paper on a list. */
export interface Listed {
  readonly id: string;
  /** A day or a month. */
  readonly date: string;
}

/** The visit before this one. */
export interface LastVisit {
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  readonly isNew: (paper: Listed) => boolean;
}

/** A visit ends after so many milliseconds without activity. */
export const PAUSE = 30 * 60_000;

interface Seen {
  readonly at: number;
  /** The dates between which the list was seen, and all papers in it: others may still join them. */
  readonly newest: string;
  readonly oldest: string;
  readonly ids: readonly string[];
}

interface Visits {
  readonly v: 1;
  /** The last activity. */
  readonly active: number;
  readonly now: Seen;
  readonly before?: Seen;
}

const nameOf = (scope: string): string => `visit:${scope}`;

function readSeen(value: unknown): Seen | undefined {
  const at = amount(value, 'at');
  const ids = list(value, 'ids').filter((id) => typeof id === 'string');
  const newest = text(value, 'newest');
  const oldest = text(value, 'oldest') || newest;
  return at === undefined ? undefined : { at, newest, oldest, ids };
}

function readVisits(scope: string): Visits | undefined {
  const value = parse(readItem(nameOf(scope)));
  const [active, now] = [amount(value, 'active'), readSeen(field(value, 'now'))];
  if (field(value, 'v') !== 1 || active === undefined || !now) return undefined;
  const before = readSeen(field(value, 'before'));
  return { v: 1, active, now, ...(before && { before }) };
}

/** What is older than all that was seen may have been there, on a further page of the list. */
function isNewAfter({ newest, oldest, ids }: Seen, { id, date }: Listed): boolean {
  return (date >= oldest || newest.startsWith(date)) && !ids.includes(id);
}

/** What was seen, with these papers. */
function seenWith({ at, ids, ...seen }: Seen, papers: readonly Listed[]): Seen {
  const dates = papers.map(({ date }) => date).sort();
  return {
    at,
    newest: [seen.newest, dates.at(-1) ?? ''].sort().at(-1) ?? '',
    oldest: [seen.oldest, dates[0] ?? ''].filter(Boolean).sort()[0] ?? '',
    ids: [...new Set([...ids, ...papers.map(({ id }) => id)])],
  };
}

/**
 * Notes a visit of a list and gives the one before, undefined on the first. `scope` names the list: a page's path, a saved
 * search. Loading the page again is the same visit.
 */
export function visit(
  scope: string,
  papers: readonly Listed[],
  at = Date.now(),
): LastVisit | undefined {
  const known = readVisits(scope);
  const goesOn = known !== undefined && at - known.active < PAUSE;
  const before = goesOn ? known.before : known?.now;
  // A new visit remembers what it sees itself: of a list that grows, the end goes to further pages.
  const now = goesOn ? known.now : { at, newest: '', oldest: '', ids: [] };
  const visits: Visits = {
    v: 1,
    active: at,
    now: seenWith(now, papers),
    ...(before && { before }),
  };
  tryItem(nameOf(scope), JSON.stringify(visits));
  return before && { at: before.at, isNew: (paper) => isNewAfter(before, paper) };
}

/** The last visit of a list, without noting one; undefined when there was none. */
export function lastVisit(scope: string): LastVisit | undefined {
  const now = readVisits(scope)?.now;
  return now && { at: now.at, isNew: (paper) => isNewAfter(now, paper) };
}

/** Notes that the reader is still there; a visit that has ended is not taken up again. */
export function stay(scope: string, at = Date.now()): void {
  const visits = readVisits(scope);
  if (visits && at - visits.active < PAUSE) {
    tryItem(nameOf(scope), JSON.stringify({ ...visits, active: at }));
  }
}
