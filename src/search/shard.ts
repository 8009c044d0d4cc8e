/** One shard: its records, the key that says whether it must be indexed again, and its files. */
import { createHash } from 'node:crypto';
import { compareText } from '../library/order.ts';
import type { SiteFile } from '../site/output/index.ts';
import { idListPath, prefixOf } from './directory.ts';
import { bundleRecords, pagefindVersion } from './pagefind.ts';
import type { Shard } from './plan.ts';
import type { SearchRecord } from './record.ts';

/** Where all of search lies. */
export const FOLDER = 'pagefind';

/** Raised when the files of a shard change although its records do not. */
const LAYOUT = 1;

/** What the browser loads of one index; Pagefind's interfaces and worker are left out, and what all shards share. */
const OF_SHARD = /^(?:pagefind-entry\.json|.*\.pf_(?:meta|index|filter|fragment))$/;
const SHARED = /^(?:pagefind\.js|wasm\.en\.pagefind)$/;

/** Pagefind loads `wasm.NAME.pagefind` from the folder of its index: this name leads to the one beside the shards. */
const WASM = 'en/../../wasm.en';

/** The month a paper was first listed in. */
export const monthOfRecord = ({ filters }: SearchRecord): string => filters.month?.[0] ?? '';

/** The records of one shard in their order, from those of its months or of the whole site. */
export function recordsOfShard(shard: Shard, records: readonly SearchRecord[]): SearchRecord[] {
  const months = new Set(shard.months.map(({ month }) => month));
  return records
    .filter((record) => months.has(monthOfRecord(record)))
    .sort((a, b) => compareText(a.sort.date, b.sort.date))
    .slice(shard.start, shard.start + shard.papers);
}

/** The same key means the same files: a shard that has it already need not be indexed again. */
export function shardKey(records: readonly SearchRecord[]): string {
  const hash = createHash('sha256').update(`${LAYOUT} ${pagefindVersion()}\n`);
  for (const record of records) hash.update(JSON.stringify(record)).update('\n');
  return hash.digest('hex').slice(0, 16);
}

function idsByPrefix(records: readonly SearchRecord[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { id } of records.map(({ meta }) => meta)) {
    const group = groups.get(prefixOf(id));
    if (group) group.push(id);
    else groups.set(prefixOf(id), [id]);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b));
}

/** How many identifiers of the shard begin with each four digits. */
export function idCounts(records: readonly SearchRecord[]): Record<string, number> {
  return Object.fromEntries(idsByPrefix(records).map(([prefix, ids]) => [prefix, ids.length]));
}

function idLists(name: string, records: readonly SearchRecord[]): SiteFile[] {
  return idsByPrefix(records).map(([prefix, ids]) => ({
    path: `${FOLDER}/${idListPath(name, prefix)}`,
    content: `${JSON.stringify(ids.sort(compareText))}\n`,
  }));
}

function withSharedWasm(file: SiteFile): SiteFile {
  if (file.path !== 'pagefind-entry.json') return file;
  const text = Buffer.from(file.content).toString();
  const entry: unknown = JSON.parse(text, (key, value: unknown) => (key === 'wasm' ? WASM : value));
  return { path: file.path, content: JSON.stringify(entry) };
}

const below = (folder: string, files: readonly SiteFile[]): SiteFile[] =>
  files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));

const inOrder = (files: readonly SiteFile[]): SiteFile[] =>
  [...files].sort((a, b) => compareText(a.path, b.path));

/** The files of one shard, below `pagefind/NAME/`: a function of its records alone. */
export async function indexShard(
  name: string,
  records: readonly SearchRecord[],
): Promise<SiteFile[]> {
  const bundle = await bundleRecords(records);
  const index = bundle.filter(({ path }) => OF_SHARD.test(path)).map(withSharedWasm);
  return inOrder([...below(`${FOLDER}/${name}`, index), ...idLists(name, records)]);
}

/** Pagefind gives its program only with an index, and that of a language only with a page in it. */
const ANY: SearchRecord = {
  url: '/',
  language: 'en',
  content: 'any',
  meta: { title: 'any', authors: '', folded: '', id: '', date: '', category: '' },
  filters: {},
  sort: { date: '' },
};

/** Pagefind's program for the browser, once for all shards. */
export async function sharedFiles(): Promise<SiteFile[]> {
  const bundle = await bundleRecords([ANY]);
  return inOrder(
    below(
      FOLDER,
      bundle.filter(({ path }) => SHARED.test(path)),
    ),
  );
}
