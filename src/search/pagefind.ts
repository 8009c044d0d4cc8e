/** Pagefind's indexer: records in, the files of a search bundle out. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { SiteFile } from '../site/output/index.ts';
import { projectPath } from '../site/project.ts';
import type { SearchRecord } from './record.ts';

type Pagefind = typeof import('pagefind');

const PACKAGE = 'node_modules/pagefind';

/** The indexer's version, which decides the bytes of an index as much as the records do. */
export function pagefindVersion(): string {
  const found: unknown = JSON.parse(readFileSync(projectPath(`${PACKAGE}/package.json`), 'utf8'));
  if (typeof found !== 'object' || !found || !('version' in found)) {
    throw new Error('Pagefind has no version');
  }
  return String(found.version);
}

/** Each copy of Pagefind's module keeps a process of its own, so two of them use two processors. */
const COPIES = 2;
/** Records that Pagefind is given in one go, which it takes in their order: its process need not wait for this one. */
const AT_ONCE = 16;
const idle: Pagefind[] = [];
const waiting: ((pagefind: Pagefind) => void)[] = [];
let loaded = 0;

async function take(): Promise<Pagefind> {
  const ready = idle.pop();
  if (ready) return ready;
  if (loaded >= COPIES) return await new Promise((resolve) => waiting.push(resolve));
  loaded += 1;
  const { href } = pathToFileURL(projectPath(`${PACKAGE}/lib/index.js`));
  return await import(/* @vite-ignore */ `${href}?copy=${loaded}`);
}

function giveBack(pagefind: Pagefind): void {
  const next = waiting.shift();
  if (next) next(pagefind);
  else idle.push(pagefind);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

async function filesOf(pagefind: Pagefind, records: Iterable<SearchRecord>): Promise<SiteFile[]> {
  // One index for all languages: a search sees only the index of its page's language.
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  refuse(errors);
  if (!index) throw new Error('Pagefind gave no index');
  const some: SearchRecord[] = [];
  const add = async (): Promise<void> => {
    const answers = await Promise.all(some.splice(0).map((one) => index.addCustomRecord(one)));
    for (const { errors } of answers) refuse(errors);
  };
  for (const record of records) if (some.push(record) === AT_ONCE) await add();
  await add();
  const bundle = await index.getFiles();
  refuse(bundle.errors);
  return bundle.files;
}

/**
 * Everything Pagefind makes of these records, with its own paths. The same records in the same order give
 * the same bytes. May be called many times at once: two are indexed at a time, each in a process that ends
 * with it, for its memory (0.14 GB for 1,000 papers) comes back in no other way.
 */
export async function bundleRecords(records: Iterable<SearchRecord>): Promise<SiteFile[]> {
  const pagefind = await take();
  try {
    return await filesOf(pagefind, records);
  } finally {
    await pagefind.close();
    giveBack(pagefind);
  }
}
