/** The worker that Pagefind runs in, so that a search never holds up the page: answers what `remote.ts` asks. */
import { Engines } from './engines.ts';
import { type Found, find, loadHits } from './find.ts';
import { root } from './place.ts';
import type { Asked, Reply } from './remote.ts';

/** Found papers are kept so that they can be fetched; of each shard the last few. */
const KEPT = 12;

const engines = new Engines(() => import(new URL('pagefind/pagefind.js', root).href), root);
const kept = new Map<string, Map<number, Found>>();

function keep(name: string, ticket: number, found: Found): void {
  const own = kept.get(name) ?? new Map<number, Found>();
  kept.set(name, own.set(ticket, found));
  for (const old of [...own.keys()].slice(0, -KEPT)) own.delete(old);
}

async function answer(asked: Asked): Promise<Reply['value']> {
  if (asked.call === 'load') {
    const found = kept.get(asked.shard.name)?.get(asked.ticket);
    if (!found) throw new Error('These papers were found too long ago');
    return await loadHits(found, asked.places);
  }
  const found = await find(await engines.of(asked.shard), asked.query, asked.counting);
  keep(asked.shard.name, asked.id, found);
  const { counts, all } = found;
  const matches = found.matches.map(({ match, tier, score }) => ({ id: match.id, tier, score }));
  return { ticket: asked.id, matches, counts, all };
}

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  const reply = await answer(data).then(
    (value): Reply => ({ id: data.id, value }),
    (error: unknown): Reply => {
      // What could not be loaded is tried again by the next question.
      engines.forget(data.shard);
      return { id: data.id, failed: String(error) };
    },
  );
  postMessage(reply);
});
