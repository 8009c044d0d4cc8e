/** All papers of the site, in shards that are loaded when a search needs them. */
import type { Identifier } from '../paper/schema.ts';
import type { ShardEntry } from '../search/directory.ts';
import { root } from './place.ts';
import type { Query } from './query.ts';
import { type Outcome, type Papers, Remote } from './remote.ts';
import { locate, readShards } from './shards.ts';

export interface Archive {
  /** Newest first. */
  readonly shards: readonly ShardEntry[];
  find(shard: ShardEntry, query: Query, counting: boolean): Promise<Outcome>;
  load(shard: ShardEntry, ticket: number, places: readonly number[]): Promise<Papers>;
  /** The shard that has the paper; no index is loaded for this. */
  locate(id: Identifier): Promise<ShardEntry | undefined>;
}

async function openArchive(): Promise<Archive> {
  const shards = await readShards();
  let remote: Remote | undefined;
  const worker = () => {
    if (!remote || remote.broken) remote = new Remote(new URL('assets/search-worker.js', root));
    return remote;
  };
  return {
    shards,
    find: (shard, query, counting) => worker().find(shard, query, counting),
    load: (shard, ticket, places) => worker().load(shard, ticket, places),
    locate: (id) => locate(shards, id),
  };
}

let opened: Promise<Archive> | undefined;

/** Reads the directory of shards on the first call; a failure is forgotten, so that the next call tries again. */
export function loadArchive(): Promise<Archive> {
  opened ??= openArchive();
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}
