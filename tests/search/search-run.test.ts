import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/client/archive.ts';
import { NOTHING, parseQuery, type Query } from '../../src/client/query.ts';
import { readState } from '../../src/client/restored.ts';
import { reachOf, spanOf, timesOf } from '../../src/client/scope.ts';
import { SearchRun } from '../../src/client/search-run.ts';
import { searchFiles } from '../../src/search/index.ts';
import { archiveOver, type PaperSketch, siteOf } from './papers.ts';

/** Four months of three papers, a shard each; every paper tells of zebras, some of them of quaggas. */
const MONTHS = ['2024-11', '2024-12', '2025-01', '2025-02'];
const SKETCHES: PaperSketch[] = MONTHS.flatMap((month, place) =>
  [1, 2, 3].map((number) => ({
    id: `${month.slice(2, 4)}${month.slice(5)}.0000${number}`,
    title: number === 2 ? `Zebra ${month}` : `Paper ${number} of ${month}`,
    authors: ['Wei Chen', place === 1 ? 'Li Wang' : 'Wei Wang'],
    abstract: `We look at zebra herds${place === 0 ? ', quaggas too' : ''}.`,
    date: `${month}-1${number}`,
    subjects: [number === 1 ? 'Video' : 'Agents'],
  })),
);

let archive: Archive;
let fetched: string[];
beforeAll(async () => {
  ({ archive, fetched } = await archiveOver(await searchFiles(siteOf(SKETCHES), { most: 3 })));
});

const query = (search: string): Query => parseQuery(new URLSearchParams(search));
const names = (run: SearchRun) => run.searched.map(({ name }) => name);
const ids = async (run: SearchRun) => (await run.load(0, 100)).map(({ id }) => id);
const begin = (search: string) => SearchRun.begin(archive, query(search));

async function enough(search: string, papers: number): Promise<SearchRun> {
  const run = await begin(search);
  while (run.wants(papers)) await run.goOn();
  return run;
}

describe('a search through shards', () => {
  it('asks the newest first, and goes on while it wants more', async () => {
    const run = await enough('?q=zebra', 5);
    expect(names(run)).toEqual(['2025-02', '2025-01']);
    expect(run.total).toBe(6);
    expect(run.left.map(({ name }) => name)).toEqual(['2024-12', '2024-11']);
    expect(names(await enough('?q=zebra', 1))).toEqual(['2025-02']);
    expect(names(await enough('?q=quaggas', 1))).toHaveLength(4);
  });

  it('goes on for a paper that its words name, and for the papers of a name', async () => {
    const named = await begin('?q=zebra+2024-11');
    while (named.wantsPage(1)) await named.goOn();
    expect((await ids(named))[0]).toBe('2411.00002');
    const byName = await begin('?q=li+wang');
    while (byName.wantsPage(1)) await byName.goOn();
    expect((await ids(byName)).slice(0, 3).every((id) => id.startsWith('2412'))).toBe(true);
    // One word names nothing, and what is sorted by date comes as it comes.
    for (const query of ['?q=zebra', '?q=wei+chen&sort=newest']) {
      const run = await begin(query);
      while (run.wantsPage(1)) await run.goOn();
      expect(names(run)).toHaveLength(1);
    }
  });

  it('merges by relevance what it has searched', async () => {
    const found = await ids(await enough('?q=zebra', 12));
    expect(found).toHaveLength(12);
    expect(new Set(found.slice(0, 4))).toEqual(
      new Set(['2411.00002', '2412.00002', '2501.00002', '2502.00002']),
    );
  });

  it('sorts by date across shards', async () => {
    const newest = await ids(await enough('?q=zebra&sort=newest', 12));
    expect(newest).toEqual([...newest].sort().reverse());
    expect(await ids(await enough('', 12))).toEqual(newest);
  });

  it('keeps in place what the reader has seen', async () => {
    const run = await enough('?q=zebra', 1);
    const seen = await ids(run);
    run.fix(3);
    await run.reach('2024-11');
    const all = await ids(run);
    expect(all.slice(0, 3)).toEqual(seen);
    expect(all[3]).toMatch(/00002$/);
    expect(new Set(all).size).toBe(12);
  });

  it('adds up counts of what was searched', async () => {
    const run = await enough('?q=zebra', 6);
    expect(run.counts).toMatchObject({
      subject: { video: 2, agents: 4 },
      month: { '2025-02': 3, '2025-01': 3 },
      year: { '2025': 6 },
    });
  });

  it('loads only the shards of the months and years asked for', async () => {
    fetched.length = 0;
    expect(names(await enough('?month=2024-12&q=zebra', 20))).toEqual(['2024-12']);
    expect(names(await enough('?year=2024', 20))).toEqual(['2024-12', '2024-11']);
    expect(names(await enough('?year=2024&month=2025-01', 20))).toEqual([]);
    expect(fetched.filter((path) => path.includes('/2025-'))).toEqual([]);
  });

  it('finds an identifier in its shard, and loads no other', async () => {
    fetched.length = 0;
    const run = await enough('?q=arXiv:2411.00002v3', 20);
    expect(await ids(run)).toEqual(['2411.00002']);
    expect(run.left).toEqual([]);
    expect(fetched.filter((path) => !path.includes('/2024-11/'))).toEqual([]);
  });

  it('knows without any index that it has no such paper', async () => {
    fetched.length = 0;
    expect(await archive.locate('2411.99999' as never)).toBeUndefined();
    expect(await archive.locate('1901.00001' as never)).toBeUndefined();
    expect(fetched).toEqual(['pagefind/2024-11/ids/2411.json']);
  });

  it('puts papers of an author before those whose authors share the words', async () => {
    const run = await SearchRun.begin(archive, { ...NOTHING, words: 'wei wang' });
    while (run.wants(12)) await run.goOn();
    const found = await ids(run);
    expect(found.slice(-3).every((id) => id.startsWith('2412'))).toBe(true);
  });
});

describe('what was searched', () => {
  it('is named by its months', () => {
    const { shards } = archive;
    expect(spanOf(shards)).toBe('November 2024 – February 2025');
    expect(spanOf(shards.slice(0, 2))).toBe('January – February 2025');
    expect(spanOf(shards.slice(0, 1))).toBe('February 2025');
    expect(reachOf(shards.slice(0, 3))).toBe('2024-12');
    expect(timesOf(shards).year).toEqual({ '2024': 6, '2025': 6 });
  });

  it('is kept by the history', () => {
    const state = { shown: 40, steps: [{ shown: 20, since: '2024-12' }], top: 900 };
    expect(readState(structuredClone(state))).toEqual(state);
    expect(readState({ shown: 900 })).toEqual({ shown: 200, steps: [], top: 0 });
    for (const other of [null, 'x', { shown: 'x', steps: [{}, null], top: 'x' }]) {
      expect(readState(other)).toEqual({ shown: 20, steps: [], top: 0 });
    }
  });
});

describe('other shards', () => {
  it('open many at once, over one program', async () => {
    const fresh = await archiveOver(await searchFiles(siteOf(SKETCHES), { most: 3 }));
    const run = await SearchRun.begin(fresh.archive, query('?q=zebra'));
    await run.reach('2024-11');
    expect(await ids(run)).toHaveLength(12);
  });

  it('reaches down to one part of a month, not to all of them', async () => {
    const parts = await archiveOver(await searchFiles(siteOf(SKETCHES), { most: 2 }));
    const again = async (since: string) => {
      const run = await SearchRun.begin(parts.archive, query(`?q=zebra&since=${since}`));
      await run.reach(run.query.since ?? '');
      return names(run);
    };
    expect(await again('2025-02-2')).toEqual(['2025-02-2']);
    const some = await again('2025-01-2');
    expect(some).toEqual(['2025-02-2', '2025-02-1', '2025-01-2']);
    expect(reachOf(parts.archive.shards.slice(0, 3))).toBe('2025-01-2');
    expect(await again('2025-01')).toEqual([...some, '2025-01-1']);
    expect(await again('2025-01-9')).toEqual([...some, '2025-01-1']);
  });
});
