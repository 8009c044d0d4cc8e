/** Which papers this site has: told by the lists of its search, as to ask for a missing page is an error in the console. */
import type { Identifier } from '../../paper/schema.ts';
import type { ShardEntry } from '../../search/directory.ts';
import { locate, readShards } from '../shards.ts';

let read: Promise<ShardEntry[]> | undefined;

/** Whether the site has a paper; where it has no search, that is for its pages to say. */
export async function isHere(id: Identifier): Promise<boolean> {
  try {
    read ??= readShards();
    return (await locate(await read, id)) !== undefined;
  } catch {
    read = undefined;
    return true;
  }
}
