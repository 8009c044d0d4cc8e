/** One shard: its records, the key that says whether it must be indexed again, and its files. */
import { createHash } from 'node:crypto';
import { groupBy } from '../library/group.ts';
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

/** What is known of the records of a shard when all have gone by. */
class Passed {
  readonly #hash = createHash('sha256').update(`${LAYOUT} ${pagefindVersion()}\n`);
  readonly #ids: string[] = [];

  /** The same records, one after the other: their texts need not all be in memory. */
  *all(records: Iterable<SearchRecord>): Generator<SearchRecord> {
    for (const record of records) {
      this.#hash.update(JSON.stringify(record)).update('\n');
      this.#ids.push(record.meta.id);
      yield record;
    }
  }

  /** The same key means the same files: a shard that has it already need not be indexed again. */
  key(): string {
    return this.#hash.digest('hex').slice(0, 16);
  }

  /** Identifiers by their first four digits. */
  ids(): [string, string[]][] {
    const groups = groupBy(this.#ids.sort(compareText), prefixOf);
    return [...groups].sort(([a], [b]) => compareText(a, b));
  }
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

/** A shard that was indexed: what its directory says of it, and its files. */
export interface IndexedShard {
  readonly key: string;
  /** How many identifiers of the shard begin with each four digits. */
  readonly ids: Readonly<Record<string, number>>;
  /** Below `pagefind/NAME/`. */
  readonly files: readonly SiteFile[];
}

/** Indexes the records of one shard, and of nothing else. */
export async function indexShard(
  name: string,
  records: Iterable<SearchRecord>,
): Promise<IndexedShard> {
  const passed = new Passed();
  const bundle = await bundleRecords(passed.all(records));
  const index = bundle.filter(({ path }) => OF_SHARD.test(path)).map(withSharedWasm);
  const groups = passed.ids();
  const lists = groups.map(([prefix, ids]) => ({
    path: `${FOLDER}/${idListPath(name, prefix)}`,
    content: `${JSON.stringify(ids)}\n`,
  }));
  return {
    key: passed.key(),
    ids: Object.fromEntries(groups.map(([prefix, ids]) => [prefix, ids.length])),
    files: inOrder([...below(`${FOLDER}/${name}`, index), ...lists]),
  };
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
