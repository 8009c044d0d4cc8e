import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { directoryText, prefixOf, readDirectory } from '../../src/search/directory.ts';
import { searchFiles, searchRecords } from '../../src/search/index.ts';
import { planShards } from '../../src/search/plan.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { indexShard, recordsOfShard } from '../../src/search/shard.ts';
import type { SiteFile } from '../../src/site/output/index.ts';
import { type PaperSketch, siteOf } from './papers.ts';

/** Papers of three months, five each; the identifiers of one month are spread over two. */
const SKETCHES: PaperSketch[] = ['2025-08', '2025-09', '2025-10'].flatMap((month, place) =>
  [1, 2, 3, 4, 5].map((number) => ({
    id: `25${String(7 + place + (number > 3 ? 1 : 0)).padStart(2, '0')}.0000${number}`,
    title: `Paper ${number} of ${month}`,
    abstract: `It tells of zebras, number ${number} of ${place}.`,
    date: `${month}-0${number}`,
  })),
);

const hex = (files: readonly SiteFile[]): string[] =>
  files.map(({ path, content }) => `${path} ${Buffer.from(content).toString('hex')}`);

describe('a shard', () => {
  const records = searchRecords(siteOf(SKETCHES)).slice(0, 6);

  it('has the same bytes whenever it is made, beside others or alone', async () => {
    const others = searchRecords(siteOf(SKETCHES)).slice(6);
    const [first, , second] = await Promise.all([
      indexShard('2025-08', records),
      indexShard('2025-09', others),
      indexShard('2025-08', records),
    ]);
    expect(hex(second?.files ?? [])).toEqual(hex(first?.files ?? []));
    expect(first?.files.every(({ path }) => path.startsWith('pagefind/2025-08/'))).toBe(true);
  });

  it('has none of what all shards share, and finds it', async () => {
    const { files } = await indexShard('2025-08', records);
    expect(files.map(({ path }) => path).join()).not.toMatch(/wasm|\.js(?!on)/);
    const entry = files.find(({ path }) => path.endsWith('pagefind-entry.json'));
    const { languages } = JSON.parse(String(entry?.content));
    const wasm = `https://x.test/pagefind/2025-08/wasm.${languages.en.wasm}.pagefind`;
    expect(new URL(wasm).pathname).toBe('/pagefind/wasm.en.pagefind');
  });

  it('has a key that changes with any record, and with nothing else', async () => {
    const keyOf = async (of: readonly SearchRecord[]) => (await indexShard('2025-08', of)).key;
    const key = await keyOf(records);
    expect(await keyOf(structuredClone(records))).toBe(key);
    const [first, ...rest] = records;
    expect(first && (await keyOf([{ ...first, content: 'other' }, ...rest]))).not.toBe(key);
    expect(await keyOf(rest)).not.toBe(key);
    expect(key).toMatch(/^[0-9a-f]{16}$/);
  });

  it('takes its papers in order of date, from where its part begins', () => {
    const all = searchRecords(siteOf(SKETCHES));
    const months = [{ month: '2025-09', papers: 5 }];
    const parts = planShards(months, { most: 2 }).map((shard) =>
      recordsOfShard(shard, all).map(({ meta }) => meta.date),
    );
    expect(parts).toEqual([
      ['2025-09-01', '2025-09-02'],
      ['2025-09-03', '2025-09-04'],
      ['2025-09-05'],
    ]);
  });
});

/** The addresses of an index's pages in the order it has them: each has a file, named in the list of all. */
function pagesOf(files: readonly SiteFile[]): string[] {
  const bytesOf = ({ content }: SiteFile) => gunzipSync(Buffer.from(content)).toString('latin1');
  const urls = new Map(
    files.flatMap((file) => {
      const [, name] = /([^/]+)\.pf_fragment$/.exec(file.path) ?? [];
      const [, url = ''] = /"url":"([^"]+)"/.exec(name ? bytesOf(file) : '') ?? [];
      return name ? [[name, url] as const] : [];
    }),
  );
  const list = files.find(({ path }) => path.endsWith('.pf_meta'));
  const names = (list ? bytesOf(list) : '').matchAll(/en_[0-9a-f]+/g);
  return [...names].flatMap(([name]) => urls.get(name) ?? []);
}

describe('an index of more records than Pagefind is given in one go', () => {
  it('has them in their order', async () => {
    const sketches = Array.from({ length: 40 }, (_, index) => {
      const number = String(index).padStart(5, '0');
      return { id: `2508.${number}`, title: `Paper ${number}`, date: '2025-08-01' };
    });
    const records = searchRecords(siteOf(sketches));
    const { files } = await indexShard('2025-08', records);
    expect(pagesOf(files)).toEqual(records.map(({ url }) => url));
  });
});

describe('the search of a site', () => {
  it('lies in shards, each of them the same as when it is made alone', async () => {
    const site = siteOf(SKETCHES);
    const files = await searchFiles(site, { most: 7 });
    const directory = files.find(({ path }) => path === 'pagefind/shards.json');
    const entries = readDirectory(JSON.parse(String(directory?.content)));
    expect(entries.map(({ name, papers }) => [name, papers])).toEqual([
      ['2025-10', 5],
      ['2025-09', 5],
      ['2025-08', 5],
    ]);
    for (const { name, key, months, papers } of entries) {
      const own = recordsOfShard({ name, months, papers, start: 0 }, searchRecords(site));
      const alone = await indexShard(name, own);
      expect(alone.key).toBe(key);
      const inSite = files.filter(({ path }) => path.startsWith(`pagefind/${name}/`));
      expect(hex(inSite)).toEqual(hex(alone.files));
    }
    expect(files.filter(({ path }) => /pagefind\.js$|wasm/.test(path))).toHaveLength(2);
  });

  it('keeps closed shards as they are when papers come', async () => {
    const before = await searchFiles(siteOf(SKETCHES), { most: 7 });
    const more = { id: '2510.99999', title: 'A new one', date: '2025-10-31' };
    const after = await searchFiles(siteOf([...SKETCHES, more]), { most: 7 });
    const closed = /^pagefind\/2025-0[89]\//;
    const ofClosed = (files: readonly SiteFile[]) =>
      hex(files.filter(({ path }) => closed.test(path)));
    expect(ofClosed(after)).toEqual(ofClosed(before));
  });
});

describe('the directory of shards', () => {
  it('gives back what was written, newest first', () => {
    const shards = planShards([
      { month: '2025-01', papers: 9_000 },
      { month: '2025-02', papers: 2_000 },
    ]).map((shard) => ({ ...shard, key: 'k', ids: { '2501': 3 } }));
    const read = readDirectory(JSON.parse(directoryText(shards)));
    expect(read.map(({ name }) => name)).toEqual(['2025-02', '2025-01']);
    expect(read[0]).toEqual({
      name: '2025-02',
      key: 'k',
      months: [{ month: '2025-02', papers: 2_000 }],
      papers: 2_000,
      ids: { '2501': 3 },
    });
  });

  it.each([
    null,
    {},
    [null],
    [{ name: '../x', key: 'k', months: [], papers: 1 }],
    [{ name: '2025-01', key: 1, months: [], papers: 1 }],
  ])('%j names no shard', (value) => {
    expect(readDirectory(value)).toEqual([]);
  });

  it('knows identifiers by their first four digits', async () => {
    expect(prefixOf('2510.06077')).toBe('2510');
    expect(prefixOf('hep-th/9901001')).toBe('9901');
    const { ids } = await indexShard('2025-08', searchRecords(siteOf(SKETCHES)));
    expect(ids).toEqual({
      '2507': 3,
      '2508': 5,
      '2509': 5,
      '2510': 2,
    });
  });
});
