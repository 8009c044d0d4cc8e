/** The entries of each digest as they were read, one file a digest, named by what they were read from. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryRecord } from '../paper/entry-record.ts';
import { hashOf, sealed } from './hash.ts';
import { replaceFile } from './replace.ts';

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
    replaceFile(this.#path(key), `${hashOf(text)}\n${text}`);
  }

  /** The entries with these indexes; undefined when the file is not as it was written. */
  read(key: string, indexes: readonly number[]): EntryRecord[] | undefined {
    const content = this.#contentOf(key);
    if (content === undefined) return undefined;
    const end = content.indexOf('\n');
    const text = content.slice(end + 1);
    if (hashOf(text) !== content.slice(0, end)) return undefined;
    const lines = text.split('\n');
    return indexes.map((index) => sealed<EntryRecord>(lines[index] ?? ''));
  }

  #contentOf(key: string): string | undefined {
    try {
      return readFileSync(this.#path(key), 'utf8');
    } catch {
      return undefined;
    }
  }

  /** Removes what belongs to no digest of the site. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder)) {
      if (!keys.has(name.replace(/\.ndjson$/, '')))
        rmSync(join(this.#folder, name), { recursive: true });
    }
  }

  #path(key: string): string {
    return join(this.#folder, `${key}.ndjson`);
  }
}
