/** The files the browser searches with: shards of Pagefind's, their directory, and the names of filter values. */
import { groupBy } from '../library/group.ts';
import { digestAt } from '../library/lookup.ts';
import { compareText } from '../library/order.ts';
import type { Paper } from '../paper/schema.ts';
import type { SiteFile } from '../site/output/index.ts';
import type { Site } from '../site/site.ts';
import { directoryText } from './directory.ts';
import { planShards, type Shard, type ShardLimits } from './plan.ts';
import { recordOf, type SearchRecord } from './record.ts';
import { FOLDER, type IndexedShard, indexShard, sharedFiles } from './shard.ts';
import { wordsOf } from './words.ts';

function* recordsOf({ library }: Site, papers: readonly Paper[]): Generator<SearchRecord> {
  for (const paper of papers) {
    const slugs = paper.seenIn.flatMap(
      ({ digest }) => digestAt(library, digest)?.source.slug ?? [],
    );
    yield recordOf(paper, [...new Set(slugs)].sort(compareText));
  }
}

/** One record per paper, in the order of their ids. */
export function searchRecords(site: Site): SearchRecord[] {
  return [
    ...recordsOf(
      site,
      [...site.library.papers].sort((a, b) => compareText(a.id, b.id)),
    ),
  ];
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

/** A shard with its papers, in their order. */
export interface ShardOfPapers extends Shard {
  readonly listed: readonly Paper[];
}

/** The shards of a site, oldest first. */
export function shardsOfSite({ library }: Site, limits: ShardLimits = {}): ShardOfPapers[] {
  const months = groupBy(library.papers, ({ date }) => date.value.slice(0, 7));
  const counts = [...months].map(([month, papers]) => ({ month, papers: papers.length }));
  return planShards(counts, limits).map((shard) => ({
    ...shard,
    listed: shard.months
      .flatMap(({ month }) => months.get(month) ?? [])
      .sort((a, b) => compareText(a.date.value, b.date.value) || compareText(a.id, b.id))
      .slice(shard.start, shard.start + shard.papers),
  }));
}

/** Indexes one shard. */
export const indexOf = (site: Site, { name, listed }: ShardOfPapers): Promise<IndexedShard> =>
  indexShard(name, recordsOf(site, listed));

/** What goes with the shards: their directory, and the names of filter values. */
export function directoryFiles(
  site: Site,
  shards: readonly (Shard & Pick<IndexedShard, 'key' | 'ids'>)[],
): SiteFile[] {
  return [
    { path: `${FOLDER}/shards.json`, content: directoryText(shards) },
    { path: 'search/names.json', content: `${JSON.stringify(searchNames(site))}\n` },
    { path: 'search/words.json', content: `${JSON.stringify(wordsOf(site.library))}\n` },
  ];
}

/** All files of the site's search: `pagefind/…` and `search/names.json`. */
export async function searchFiles(site: Site, limits: ShardLimits = {}): Promise<SiteFile[]> {
  const shards = shardsOfSite(site, limits);
  const indexed = await Promise.all(
    shards.map(async (shard) => ({ ...shard, ...(await indexOf(site, shard)) })),
  );
  const files = indexed.flatMap(({ files }) => files);
  const shared = shards.length > 0 ? await sharedFiles() : [];
  return [...shared, ...files, ...directoryFiles(site, indexed)].sort((a, b) =>
    compareText(a.path, b.path),
  );
}
