/** Finds the corpora of a folder and verifies each, one file at a time. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { eachDigest } from '../../src/digest/files.ts';
import { parseDate } from '../../src/paper/date.ts';
import { addFile, emptyTally, type Tally } from './tally.ts';
import { recordsFor } from './truth.ts';

export interface Verified extends Tally {
  readonly name: string;
  readonly seconds: number;
}

interface Corpus {
  readonly name: string;
  readonly folder: string;
}

/**
 * The folders below, each a corpus, where none of them is a day and no digest lies beside them; else the folder itself.
 */
export function corporaOf(folder: string): Corpus[] {
  const items = readdirSync(folder, { withFileTypes: true });
  const folders = items.filter((item) => item.isDirectory() && !item.name.startsWith('.'));
  const isOne =
    folders.length === 0 ||
    folders.some(({ name }) => parseDate(name) !== undefined) ||
    items.some(({ name }) => /\.md$/i.test(name) && !/^readme/i.test(name));
  if (isOne) return [{ name: basename(resolve(folder)), folder }];
  return folders
    .map(({ name }) => ({ name, folder: join(folder, name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function verify({ name, folder }: Corpus): Verified {
  const started = performance.now();
  const tally = emptyTally();
  for (const found of eachDigest(folder)) {
    if ('bytes' in found) {
      const path = join(folder, found.path);
      addFile(tally, found, existsSync(path) ? recordsFor(path) : undefined);
    } else {
      tally.files += 1;
      tally.faults.crash.push(...found.messages.map(String));
    }
  }
  return { ...tally, name, seconds: (performance.now() - started) / 1000 };
}
