/** Which shards a query needs, and how those searched are called. */
import { fullDate, monthName } from '../../templates/views/dates.ts';
import type { ShardEntry } from '../search/directory.ts';
import type { Archive } from './archive.ts';
import { type Counts, yearsOf } from './counts.ts';
import { identifierOf, type Query } from './query.ts';

function hasTimeOf({ filters: { year, month } }: Query, { months }: ShardEntry): boolean {
  return months.some(
    (own) =>
      (!year || year.includes(own.month.slice(0, 4))) && (!month || month.includes(own.month)),
  );
}

/** Shards with papers of the years and months asked for; for a paper that is named, the one that has it. */
export async function scopeOf(
  { shards, locate }: Archive,
  query: Query,
): Promise<readonly ShardEntry[]> {
  const named = identifierOf(query);
  const own = named && (await locate(named.id));
  if (own) return [own];
  const inTime = shards.filter((shard) => hasTimeOf(query, shard));
  // An identifier of no paper here: the newest may still mention it.
  return named ? inTime.slice(0, 1) : inTime;
}

const newest = (shards: readonly ShardEntry[]): string => shards[0]?.months.at(-1)?.month ?? '';
const oldest = (shards: readonly ShardEntry[]): string => shards.at(-1)?.months[0]?.month ?? '';

/** The oldest of these shards, as `since` names how far a search went: its first month, or its part of one but for the last. */
export const reachOf = (shards: readonly ShardEntry[]): string =>
  (shards.at(-1)?.name ?? '').replace(/(?<=-\d\d)-1$/, '');

/** `December 2024 – March 2025`, `March – April 2026`, `April 2026`: the months of shards, newest first. */
export function spanOf(shards: readonly ShardEntry[]): string {
  const [from, to] = [oldest(shards), newest(shards)];
  if (from === to) return fullDate(to);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? monthName(from) : fullDate(from)} – ${fullDate(to)}`;
}

/** Papers of each month and year that the directory tells of. */
export function timesOf(shards: readonly ShardEntry[]): Counts {
  const month: Record<string, number> = {};
  for (const own of shards.flatMap(({ months }) => months)) {
    month[own.month] = (month[own.month] ?? 0) + own.papers;
  }
  return { month, year: yearsOf(month) };
}
