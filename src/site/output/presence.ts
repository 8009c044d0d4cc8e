/** Which of many published files are there. */
import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../../library/group.ts';
import { folderOf, nameOf } from './file.ts';

/** A folder in which so many files are looked for is listed; in others, each file is asked for. */
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
    return new Map(readdirSync(path, { withFileTypes: true }).map((item) => [item.name, item]));
  }

  #deviceOf(path: string): number | undefined {
    return lstatSync(path, { throwIfNoEntry: false })?.dev;
  }
}

/** Those of these files that an output folder does not have. */
export function missingBelow(output: string, paths: readonly string[]): string[] {
  const listings = new Listings(output);
  return [...groupBy(paths, folderOf).values()].flatMap((group) =>
    group.filter((path) => (group.length >= MANY ? !listings.has(path) : !listings.hasAlone(path))),
  );
}
