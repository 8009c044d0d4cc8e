/** Stages the search of a site: shards that have changed are indexed, the others taken as they are. */
import { hashOfValue } from '../archive/hash.ts';
import { groupBy } from '../library/group.ts';
import { directoryFiles, indexOf, type ShardOfPapers, shardsOfSite } from '../search/index.ts';
import type { ShardLimits } from '../search/plan.ts';
import { FOLDER, sharedFiles } from '../search/shard.ts';
import type { MadeShard, MadeSite } from './made-site.ts';
import type { SiteFile, Staging } from './output/index.ts';
import { keyOf } from './page-inputs.ts';
import type { Site } from './site.ts';

/** The newest month is cut into parts of so many papers: a new digest has one of them indexed again. */
const LIMITS: ShardLimits = { live: 2500 };
/** Pagefind indexes so many shards at a time, each in a process of its own. */
const AT_ONCE = 2;

/** Where the search of a site is staged. */
export interface SearchStage {
  readonly stage: Staging;
  readonly put: (file: SiteFile) => void;
  readonly progress: (step: string) => void;
}

/** Stages all files of search; gives what the next build needs to know of the shards. */
export async function makeSearch(
  site: Site,
  frame: string,
  before: MadeSite | undefined,
  { stage, put, progress }: SearchStage,
): Promise<Record<string, MadeShard>> {
  const made = new Map<string, MadeShard>();
  const shards = shardsOfSite(site, LIMITS);
  const published = groupBy(
    stage.published.filter((path) => path.startsWith(`${FOLDER}/`)),
    (path) => path.split('/')[1] ?? '',
  );
  const dirty = shards.filter((shard) => {
    const known = before?.shards[shard.name];
    const paths = published.get(shard.name) ?? [];
    const isSame = known?.from === fromOf(site, frame, shard) && stage.missing(paths).length === 0;
    if (isSame) {
      stage.keep(paths);
      made.set(shard.name, known);
    }
    return !isSame;
  });
  for (let start = 0; start < dirty.length; start += AT_ONCE) {
    progress(`Indexing ${dirty.length - start} shards for search`);
    const batch = dirty.slice(start, start + AT_ONCE);
    const indexed = await Promise.all(batch.map((shard) => indexOf(site, shard)));
    batch.forEach((shard, index) => {
      const { key = '', ids = {}, files = [] } = indexed[index] ?? {};
      files.forEach(put);
      made.set(shard.name, { from: fromOf(site, frame, shard), key, ids });
    });
  }
  if (shards.length > 0) (await sharedFiles()).forEach(put);
  const entries = shards.flatMap((shard) => {
    const known = made.get(shard.name);
    return known ? [{ ...shard, ...known }] : [];
  });
  directoryFiles(site, entries).forEach(put);
  return Object.fromEntries(made);
}

/** Names what the records of a shard are made from. */
function fromOf({ library }: Site, frame: string, { listed }: ShardOfPapers): string {
  const sources = new Map(library.digests.map(({ path, source }) => [path, source.slug]));
  return hashOfValue([
    frame,
    listed.map((paper) => [keyOf(paper), paper.seenIn.map(({ digest }) => sources.get(digest))]),
  ]);
}
