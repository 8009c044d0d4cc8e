/** What the bench runs inside the search page: the page's own search, without its list. */
import { loadArchive } from '../../src/client/archive.ts';
import { NOTHING, tidyWords } from '../../src/client/query.ts';
import { SearchRun } from '../../src/client/search-run.ts';
import { parseIdentifier } from '../../src/paper/identifier.ts';

const PAGE = 20;

export interface Told {
  readonly ids: readonly string[];
  readonly milliseconds: number;
}

/** The first ten papers for these words, as the search page finds them by itself, or in `all` shards. */
async function ask(words: string, all = false): Promise<Told> {
  const started = performance.now();
  const archive = await loadArchive();
  const run = await SearchRun.begin(archive, { ...NOTHING, words: tidyWords(words) });
  while (all ? run.left.length > 0 : run.wantsPage(PAGE)) await run.goOn();
  const hits = await run.load(0, 10);
  return { ids: hits.map(({ id }) => id), milliseconds: performance.now() - started };
}

/** Asks the newest shard alone, as the first search of a visit begins. */
async function askFirst(words: string): Promise<Told> {
  const started = performance.now();
  const run = await SearchRun.begin(await loadArchive(), { ...NOTHING, words: tidyWords(words) });
  await run.goOn();
  const hits = await run.load(0, 10);
  return { ids: hits.map(({ id }) => id), milliseconds: performance.now() - started };
}

/** Where Enter leads for an identifier. */
async function jump(words: string): Promise<Told> {
  const started = performance.now();
  const named = parseIdentifier(words);
  const shard = named && (await (await loadArchive()).locate(named.id));
  return { ids: shard && named ? [named.id] : [], milliseconds: performance.now() - started };
}

Object.assign(globalThis, { bench: { ask, askFirst, jump } });
