/** Which papers are searched together: shards of whole months, that a search asks one after the other. */
import { compareText } from '../library/order.ts';

/** A month (`2025-10`) and how many papers were first listed in it. */
export interface MonthCount {
  readonly month: string;
  readonly papers: number;
}

/** Papers that one Pagefind index holds. */
export interface Shard {
  /** Its first month, as a folder below `pagefind/`; parts of one month are numbered: `2025-10-2`. */
  readonly name: string;
  /** Oldest first; of a part, its month with the papers of the part. */
  readonly months: readonly MonthCount[];
  readonly papers: number;
  /** Where a part begins among the papers of its month, in order of date and id; else 0. */
  readonly start: number;
}

export interface ShardLimits {
  /** Papers of one shard: beyond this a first search loads too much and an indexer takes too much memory. */
  readonly most?: number;
  /**
   * Papers of the shard that new digests change. A lower number than `most` keeps the newest month apart
   * from older ones and cuts it into parts of this size, so that a new digest costs little indexing.
   */
  readonly live?: number;
}

export const MOST_PAPERS = 10_000;

const total = (months: readonly MonthCount[]): number =>
  months.reduce((sum, { papers }) => sum + papers, 0);

/** Fills shards from the oldest month on; a month that does not fit into the open one begins the next. */
function pack(months: readonly MonthCount[], most: number): MonthCount[][] {
  const packs: MonthCount[][] = [];
  let open: MonthCount[] | undefined;
  for (const month of months) {
    if (open && total(open) + month.papers <= most) open.push(month);
    else {
      open = [month];
      packs.push(open);
    }
  }
  return packs;
}

/** The months as one shard, or a month that is too large as parts, all of them full but the last. */
function shardsOf(months: readonly MonthCount[], most: number): Shard[] {
  const [first] = months;
  if (!first) return [];
  const papers = total(months);
  if (papers <= most) return [{ name: first.month, months, papers, start: 0 }];
  return Array.from({ length: Math.ceil(papers / most) }, (_, part) => {
    const start = part * most;
    const size = Math.min(most, papers - start);
    const month = { month: first.month, papers: size };
    return { name: `${first.month}-${part + 1}`, months: [month], papers: size, start };
  });
}

/**
 * The shards of these months, oldest first. A function of the months alone, from the oldest on: a new month,
 * or more papers in the newest, changes the last shard and adds shards behind it, and never touches others.
 */
export function planShards(
  months: readonly MonthCount[],
  { most = MOST_PAPERS, live = most }: ShardLimits = {},
): Shard[] {
  if (!(most >= 1 && live >= 1)) throw new RangeError('Expected shards of one paper or more');
  const ordered = months
    .filter(({ papers }) => papers > 0)
    .sort((a, b) => compareText(a.month, b.month));
  const packs = pack(ordered, most);
  const last = packs.at(-1) ?? [];
  const closed = packs.slice(0, -1).flatMap((pack) => shardsOf(pack, most));
  if (total(last) <= live) return [...closed, ...shardsOf(last, most)];
  return [
    ...closed,
    ...shardsOf(last.slice(0, -1), most),
    ...shardsOf(last.slice(-1), Math.min(most, live)),
  ];
}
