/** Knows the files of a new site, and where each of them is staged. */
import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, isInside, nameOf, type SiteFile } from './file.ts';
import { type NewFolder, StagedFolders } from './folders.ts';
import type { Places } from './places.ts';
import { type FilePlace, type Put, putFile } from './put.ts';

/** A staged file that goes to a published folder. */
export interface StagedFile {
  readonly staged: string;
  readonly path: string;
  /** Nothing is replaced. */
  readonly isNew: boolean;
}

/** The name of a file in the stage, for one that goes to a published folder; the others go with their new folder. */
type OpenPlace = string | NewFolder;

interface Written extends Pick<StagedFile, 'path' | 'isNew'> {
  readonly place: OpenPlace;
  /** In bytes. */
  readonly size: number;
}

/** The files of a new site, as far as they are known. */
export class Stager {
  unchanged = 0;
  readonly #output: string;
  readonly #stage: string;
  readonly #folders: StagedFolders;
  /** By their lower case, as some file systems see them. */
  readonly #paths = new Map<string, string>();
  readonly #parents = new Set<string>();
  /** The places that were given and are not filled yet. */
  readonly #open = new Map<string, OpenPlace>();
  readonly #written: Written[] = [];

  constructor({ output, stage }: Places) {
    this.#output = output;
    this.#stage = stage;
    this.#folders = new StagedFolders(output, stage);
    mkdirSync(stage);
  }

  get newFolders(): readonly NewFolder[] {
    return this.#folders.roots;
  }

  /** Those of the staged files that go to published folders. */
  get files(): StagedFile[] {
    return this.#written.flatMap((file) =>
      typeof file.place === 'string'
        ? [{ path: file.path, staged: file.place, isNew: file.isNew }]
        : [],
    );
  }

  /** How many files differ from the published site. */
  get written(): number {
    return this.#written.length;
  }

  /** The path of the new site that this one equals, letter case aside. */
  pathLike(path: string): string | undefined {
    return this.#paths.get(path.toLowerCase());
  }

  /** All paths of the new site. */
  get paths(): string[] {
    return [...this.#paths.values()];
  }

  /** Where a file is to be put. Throws when its path is not safe, not unique or not free. */
  placeOf(path: string): FilePlace {
    this.#claim(path);
    const { staged, root } = this.#folders.placeOf(folderOf(path));
    root?.paths.push(path);
    if (staged !== undefined && root) {
      this.#open.set(path, root);
      return { path, staged: `${staged}/${nameOf(path)}` };
    }
    const name = this.#freeName();
    this.#open.set(path, name);
    return { path, staged: name, published: join(this.#output, path) };
  }

  /** Takes a file that was put into its place. */
  took(put: Put): void {
    const { path, state, size } = put;
    const place = this.#open.get(path);
    if (!place) throw new Error(`${path} has no place in the stage`);
    this.#open.delete(path);
    if (state === 'same') this.unchanged += 1;
    else this.#written.push({ path, place, isNew: state === 'new', size });
  }

  /** Takes a file, and stages it unless the published one has the same bytes. */
  add({ path, content }: SiteFile): void {
    this.took(putFile(this.placeOf(path), content));
  }

  /** Takes a published file as it is. */
  keep(path: string): void {
    this.#claim(path);
    this.unchanged += 1;
  }

  /** Throws unless every place is filled, and every staged file is there in its size. */
  verify(): void {
    const [empty] = this.#open.keys();
    if (empty !== undefined) throw new Error(`${empty} was not made`);
    for (const { path, place, size } of this.#written) {
      const staged =
        typeof place === 'string' ? place : place.staged + path.slice(place.path.length);
      const found = lstatSync(staged, { throwIfNoEntry: false });
      if (!found?.isFile() || found.size !== size) throw new Error(`${staged} was changed or lost`);
    }
  }

  #freeName(): string {
    return join(this.#stage, `file-${this.#paths.size}`);
  }

  #claim(path: string): void {
    if (!isInside(path)) throw new Error(`Unexpected output path ${JSON.stringify(path)}`);
    const key = path.toLowerCase();
    if (this.#paths.has(key)) throw new Error(`Two pages want the path ${path}`);
    this.#claimFolder(folderOf(key));
    if (this.#parents.has(key)) throw new Error(`A page and a folder want the path ${path}`);
    this.#paths.set(key, path);
  }

  #claimFolder(folder: string): void {
    if (folder === '.' || this.#parents.has(folder)) return;
    if (this.#paths.has(folder)) throw new Error(`A page and a folder want the path ${folder}`);
    this.#parents.add(folder);
    this.#claimFolder(folderOf(folder));
  }
}
