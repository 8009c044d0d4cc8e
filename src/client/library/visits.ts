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
  readonly newest: string;
  /** Papers of the newest date and of its month, as far as only the month is known: others may still join them. */
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
  return at === undefined ? undefined : { at, newest: text(value, 'newest'), ids };
}

function readVisits(scope: string): Visits | undefined {
  const value = parse(readItem(nameOf(scope)));
  const [active, now] = [amount(value, 'active'), readSeen(field(value, 'now'))];
  if (field(value, 'v') !== 1 || active === undefined || !now) return undefined;
  const before = readSeen(field(value, 'before'));
  return { v: 1, active, now, ...(before && { before }) };
}

function isNewAfter({ newest, ids }: Seen, { id, date }: Listed): boolean {
  return newest.startsWith(date) ? !ids.includes(id) : date > newest;
}

/** What was seen, with these papers. */
function seenWith(seen: Seen, papers: readonly Listed[]): Seen {
  const newest = [seen.newest, ...papers.map(({ date }) => date)].sort().at(-1) ?? '';
  const kept = newest === seen.newest ? seen.ids : [];
  const ids = papers.filter(({ date }) => newest.startsWith(date)).map(({ id }) => id);
  return { at: seen.at, newest, ids: [...new Set([...kept, ...ids])] };
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
  const now = goesOn ? known.now : { at, newest: before?.newest ?? '', ids: before?.ids ?? [] };
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
