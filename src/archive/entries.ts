/** The entries of each digest as they were read, one file a digest, named by what they were read from. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { EntryRecord } from '../paper/entry-record.ts';

export class EntryStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  has(key: string): boolean {
    return existsSync(this.#path(key));
  }

  /** Keeps the entries of a digest, a line each. */
  write(key: string, entries: readonly EntryRecord[]): void {
    const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    const path = this.#path(key);
    writeFileSync(`${path}.tmp`, text);
    renameSync(`${path}.tmp`, path);
  }

  /** The entries with these indexes. Throws when one is not there or is none. */
  read(key: string, indexes: readonly number[]): EntryRecord[] {
    const lines = readFileSync(this.#path(key), 'utf8').split('\n');
    return indexes.map((index) => EntryRecord.parse(JSON.parse(lines[index] ?? '')));
  }

  /** Removes what belongs to no digest of the site. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder)) {
      if (!keys.has(name.replace(/\.ndjson$/, ''))) rmSync(join(this.#folder, name));
    }
  }

  #path(key: string): string {
    return join(this.#folder, `${key}.ndjson`);
  }
}
