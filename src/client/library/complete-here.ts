/** Completes papers of which this site may have none. */
import type { Identifier } from '../../paper/schema.ts';
import { complete } from './complete.ts';
import { isHere } from './here.ts';
import { keptPaper } from './kept.ts';

/** Completes papers of which too little is known, as far as this site has them; gives how many it could. */
export async function completeHere(ids: readonly Identifier[]): Promise<number> {
  const partial = ids.filter((id) => !keptPaper(id)?.about?.whole);
  const here = await Promise.all(partial.map(isHere));
  return await complete(partial.filter((_, place) => here[place]));
}
