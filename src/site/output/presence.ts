/** Which of many files are there. */
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, nameOf } from './file.ts';

/** A folder in which so many files are looked for, one after the other, is listed; in others, each is asked for. */
const MANY = 4;

/** What is in the folders of a site, each listed once. No link is followed, and nothing that is mounted in the site counts. */
class Listings {
  readonly #output: string;
  readonly #device: number | undefined;
  readonly #known = new Map<string, ReadonlyMap<string, Dirent>>();

  constructor(output: string) {
    this.#output = output;
    this.#device = this.#deviceOf(`${output}/.`);
  }

  has(path: string): boolean {
    return this.#in(folderOf(path)).get(nameOf(path))?.isFile() ?? false;
  }

  /** The same for a file alone in its folder. */
  hasAlone(path: string): boolean {
    const folder = folderOf(path);
    if (folder === '.') return this.has(path);
    if (!this.#in(folderOf(folder)).get(nameOf(folder))?.isDirectory()) return false;
    const found = lstatSync(`${this.#output}/${path}`, { throwIfNoEntry: false });
    return found?.isFile() === true && found.dev === this.#device;
  }

  #in(folder: string): ReadonlyMap<string, Dirent> {
    const known = this.#known.get(folder) ?? this.#list(folder);
    this.#known.set(folder, known);
    return known;
  }

  #list(folder: string): ReadonlyMap<string, Dirent> {
    const isTop = folder === '.';
    const isFolder = isTop || this.#in(folderOf(folder)).get(nameOf(folder))?.isDirectory();
    const path = isTop ? this.#output : join(this.#output, folder);
    if (!isFolder || (!isTop && this.#deviceOf(path) !== this.#device)) return new Map();
    const items = new Map<string, Dirent>();
    for (const item of readdirSync(path, { withFileTypes: true })) items.set(item.name, item);
    return items;
  }

  #deviceOf(path: string): number | undefined {
    return lstatSync(path, { throwIfNoEntry: false })?.dev;
  }
}

/** Those of these files that an output folder does not have. */
export function missingBelow(output: string, paths: readonly string[]): string[] {
  return missingOf(new Listings(output), paths);
}

function missingOf(listings: Listings, paths: readonly string[]): string[] {
  const missing: string[] = [];
  for (let start = 0, end = 0; start < paths.length; start = end) {
    const folder = folderOf(paths[start] as string);
    while (end < paths.length && folderOf(paths[end] as string) === folder) end += 1;
    const isMany = end - start >= MANY;
    for (const path of paths.slice(start, end)) {
      if (isMany ? !listings.has(path) : !listings.hasAlone(path)) missing.push(path);
    }
  }
  return missing;
}

/** Files that several threads look for, each some at a time. */
export interface Wanted {
  readonly output: string;
  readonly paths: readonly string[];
  /** How many turns were taken: a number that the threads share. */
  readonly turns: Int32Array<SharedArrayBuffer>;
}

/** So many files are looked for in a turn. */
const AT_ONCE = 4000;

/** The missing ones of those that were looked for here, until all have been taken by one thread or another. */
export function missingInTurns({ output, paths, turns }: Wanted): string[] {
  const listings = new Listings(output);
  const missing: string[] = [];
  for (;;) {
    const start = Atomics.add(turns, 0, 1) * AT_ONCE;
    if (start >= paths.length) return missing;
    missing.push(...missingOf(listings, paths.slice(start, start + AT_ONCE)));
  }
}
