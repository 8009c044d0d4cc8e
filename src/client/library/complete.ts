/** Completes what the library knows of papers, from their own pages. */
import type { Identifier } from '../../paper/schema.ts';
import { fetchAbout, fewAtATime } from './fetch-paper.ts';
import { keptPaper } from './kept.ts';
import { describe } from './store.ts';

/**
 * Completes what the library knows of papers, and gives how many it could; those whose pages cannot be had stay as they
 * are, for another time.
 */
export async function complete(ids: readonly Identifier[]): Promise<number> {
  const partial = ids.filter((id) => !keptPaper(id)?.about?.whole);
  let completed = 0;
  await fewAtATime(partial, async (id) => {
    const about = await fetchAbout(id);
    if (!about) return;
    describe(id, about);
    completed += 1;
  });
  return completed;
}
