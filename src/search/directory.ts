/** `pagefind/shards.json`, which the browser reads first: which shards there are, newest first. Used on both sides. */
import type { MonthCount, Shard } from './plan.ts';

/** What the browser knows of a shard before it loads it. */
export interface ShardEntry {
  /** Its folder below `pagefind/`. */
  readonly name: string;
  /** Changes when its files do. */
  readonly key: string;
  /** Oldest first. */
  readonly months: readonly MonthCount[];
  readonly papers: number;
  /** How many of its papers' identifiers begin with these four digits: `2510`. */
  readonly ids: Readonly<Record<string, number>>;
}

/** `2510` of `2510.06077`, `9901` of `hep-th/9901001`. */
export function prefixOf(id: string): string {
  return (id.split('/')[1] ?? id).slice(0, 4);
}

/** The list of the shard's papers whose identifiers begin so, below `pagefind/`. */
export const idListPath = (shard: string, prefix: string): string => `${shard}/ids/${prefix}.json`;

/** The directory's text, of shards in the order of the plan. */
export function directoryText(
  shards: readonly (Shard & Pick<ShardEntry, 'key' | 'ids'>)[],
): string {
  const entries = shards
    .map(({ name, key, months, papers, ids }): ShardEntry => ({ name, key, months, papers, ids }))
    .reverse();
  return `[${entries.map((entry) => `\n${JSON.stringify(entry)}`).join(',')}\n]\n`;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number => typeof value === 'number' && value >= 0;

function readMonth(value: unknown): MonthCount[] {
  if (!isFields(value)) return [];
  const { month, papers } = value;
  if (typeof month !== 'string' || !/^\d{4}-\d\d$/.test(month) || !isNumber(papers)) return [];
  return [{ month, papers }];
}

function readEntry(value: unknown): ShardEntry[] {
  if (!isFields(value)) return [];
  const { name, key, months, papers, ids } = value;
  if (typeof name !== 'string' || !/^\d{4}-\d\d(?:-\d+)?$/.test(name)) return [];
  if (typeof key !== 'string' || !Array.isArray(months) || !isNumber(papers)) return [];
  const counts = Object.entries(isFields(ids) ? ids : {}).filter(
    (entry): entry is [string, number] => isNumber(entry[1]),
  );
  return [
    { name, key, months: months.flatMap(readMonth), papers, ids: Object.fromEntries(counts) },
  ];
}

/** Reads the parsed directory; what cannot be an entry is left out. */
export function readDirectory(value: unknown): ShardEntry[] {
  return Array.isArray(value) ? value.flatMap(readEntry) : [];
}
