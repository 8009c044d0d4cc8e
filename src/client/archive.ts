/** All papers of the site, in shards that are loaded when a search needs them. */
import type { Identifier } from '../paper/schema.ts';
import { idListPath, prefixOf, readDirectory, type ShardEntry } from '../search/directory.ts';
import { root } from './place.ts';
import type { Query } from './query.ts';
import { type Outcome, type Papers, Remote } from './remote.ts';

export interface Archive {
  /** Newest first. */
  readonly shards: readonly ShardEntry[];
  find(shard: ShardEntry, query: Query, counting: boolean): Promise<Outcome>;
  load(shard: ShardEntry, ticket: number, places: readonly number[]): Promise<Papers>;
  /** The shard that has the paper; no index is loaded for this. */
  locate(id: Identifier): Promise<ShardEntry | undefined>;
}

async function fetchJson(site: URL | string, path: string, key?: string): Promise<unknown> {
  const url = new URL(`pagefind/${path}`, site);
  if (key) url.search = key;
  // The directory is asked for anew each time; what it names by a key may come from the cache.
  const response = await fetch(url, { cache: key ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return await response.json();
}

/** Of shards that have identifiers like this one, the one whose list has it. */
export async function locate(
  shards: readonly ShardEntry[],
  id: Identifier,
  site: URL | string = root,
): Promise<ShardEntry | undefined> {
  const prefix = prefixOf(id);
  const likely = shards.filter(({ ids }) => (ids[prefix] ?? 0) > 0);
  const lists = await Promise.all(
    likely.map(({ name, key }) => fetchJson(site, idListPath(name, prefix), key)),
  );
  return likely.find((_, place) => {
    const list = lists[place];
    return Array.isArray(list) && list.includes(id);
  });
}

async function openArchive(): Promise<Archive> {
  const shards = readDirectory(await fetchJson(root, 'shards.json'));
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
