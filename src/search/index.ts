/** The files the browser searches with: shards of Pagefind's, their directory, and the names of filter values. */
import { compareText } from '../library/order.ts';
import type { SiteFile } from '../site/render.ts';
import type { Site } from '../site/site.ts';
import { directoryText } from './directory.ts';
import { type MonthCount, planShards, type ShardLimits } from './plan.ts';
import { recordOf, type SearchRecord } from './record.ts';
import {
  FOLDER,
  idCounts,
  indexShard,
  monthOfRecord,
  recordsOfShard,
  shardKey,
  sharedFiles,
} from './shard.ts';

/** One record per paper, in the order of their ids. */
export function searchRecords({ library }: Site): SearchRecord[] {
  const sourceOf = new Map(library.digests.map(({ path, source }) => [path, source.slug]));
  return [...library.papers]
    .sort((a, b) => compareText(a.id, b.id))
    .map((paper) => {
      const slugs = paper.seenIn.flatMap(({ digest }) => sourceOf.get(digest) ?? []);
      return recordOf(paper, [...new Set(slugs)].sort(compareText));
    });
}

/** Filters hold slugs, as URLs do; this says what each is called. */
function searchNames({ library }: Site): Record<string, Record<string, string>> {
  const named = (values: readonly { slug: string; name: string }[]) =>
    Object.fromEntries(
      values.map(({ slug, name }) => [slug, name] as const).sort(([a], [b]) => compareText(a, b)),
    );
  const tags = (kind: string) => named(library.tags.filter((tag) => tag.kind === kind));
  return {
    subject: tags('subject'),
    topic: tags('topic'),
    category: tags('category'),
    source: named(library.sources),
  };
}

/** How many records each month has. */
export function monthsOfRecords(records: readonly SearchRecord[]): MonthCount[] {
  const papers = new Map<string, number>();
  for (const record of records) {
    const month = monthOfRecord(record);
    papers.set(month, (papers.get(month) ?? 0) + 1);
  }
  return [...papers].map(([month, count]) => ({ month, papers: count }));
}

/** Every shard indexed, two at a time, and what goes with them: the simple way, for a whole site at once. */
async function allShards(
  records: readonly SearchRecord[],
  limits: ShardLimits,
): Promise<SiteFile[]> {
  const shards = planShards(monthsOfRecords(records), limits).map((shard) => {
    const own = recordsOfShard(shard, records);
    return { ...shard, records: own, key: shardKey(own), ids: idCounts(own) };
  });
  const files = await Promise.all(shards.map(({ name, records: own }) => indexShard(name, own)));
  const directory = { path: `${FOLDER}/shards.json`, content: directoryText(shards) };
  return [...(shards.length > 0 ? await sharedFiles() : []), ...files.flat(), directory];
}

/** All files of the site's search: `pagefind/…` and `search/names.json`. */
export async function searchFiles(site: Site, limits: ShardLimits = {}): Promise<SiteFile[]> {
  const names = { path: 'search/names.json', content: `${JSON.stringify(searchNames(site))}\n` };
  const shards = await allShards(searchRecords(site), limits);
  return [...shards, names].sort((a, b) => compareText(a.path, b.path));
}
