/** Which shards there are, and which of them has a paper: files of the search that need no index, and no worker. */
import type { Identifier } from '../paper/schema.ts';
import { idListPath, prefixOf, readDirectory, type ShardEntry } from '../search/directory.ts';
import { root } from './place.ts';

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

/** The directory of the site's search, newest shard first. */
export const readShards = async (): Promise<ShardEntry[]> =>
  readDirectory(await fetchJson(root, 'shards.json'));
