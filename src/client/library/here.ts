/** Which papers this site has: told by the lists of its search, as to ask for a missing page is an error in the console. */
import type { Identifier } from '../../paper/schema.ts';
import { loadArchive } from '../archive.ts';
import { complete } from './fetch-paper.ts';
import { keptPaper } from './store.ts';

/** Whether the site has a paper; where it has no search, that is for its pages to say. */
export async function isHere(id: Identifier): Promise<boolean> {
  try {
    return (await (await loadArchive()).locate(id)) !== undefined;
  } catch {
    return true;
  }
}

/** Completes papers of which too little is known, as far as this site has them; gives how many it could. */
export async function completeHere(ids: readonly Identifier[]): Promise<number> {
  const partial = ids.filter((id) => !keptPaper(id)?.about?.whole);
  const here = await Promise.all(partial.map(isHere));
  return await complete(partial.filter((_, place) => here[place]));
}
