/** Takes the files of a new site one by one, and stages those that differ from the published ones. */
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, isInside, nameOf, type SiteFile } from './file.ts';
import { type NewFolder, StagedFolders } from './folders.ts';
import type { Places } from './places.ts';

type Content = SiteFile['content'];

/** A staged file that goes to a published folder. */
export interface StagedFile {
  readonly staged: string;
  readonly path: string;
  /** Nothing is replaced. */
  readonly isNew: boolean;
}

/** The files of a new site, as far as they are known. */
export class Stager {
  readonly files: StagedFile[] = [];
  unchanged = 0;
  readonly #output: string;
  readonly #stage: string;
  readonly #folders: StagedFolders;
  /** By their lower case, as some file systems see them. */
  readonly #paths = new Map<string, string>();
  readonly #parents = new Set<string>();
  readonly #written: { readonly path: string; readonly size: number }[] = [];

  constructor({ output, stage }: Places) {
    this.#output = output;
    this.#stage = stage;
    this.#folders = new StagedFolders(output, stage);
    mkdirSync(stage);
  }

  get newFolders(): readonly NewFolder[] {
    return this.#folders.roots;
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

  /** Takes a file, and stages it unless the published one has the same bytes. */
  add({ path, content }: SiteFile): void {
    this.#claim(path);
    const { staged, root } = this.#folders.placeOf(folderOf(path));
    if (staged !== undefined) {
      root?.paths.push(path);
      this.#write(`${staged}/${nameOf(path)}`, content);
      return;
    }
    const state = this.#compare(path, content);
    if (state === 'same') {
      this.unchanged += 1;
      return;
    }
    const file = join(this.#stage, `file-${this.files.length}`);
    this.#write(file, content);
    this.files.push({ staged: file, path, isNew: state === 'absent' });
  }

  /** Takes a published file as it is. */
  keep(path: string): void {
    this.#claim(path);
    this.unchanged += 1;
  }

  /** Throws unless every staged file is there in its size. */
  verify(): void {
    for (const { path, size } of this.#written) {
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (!found?.isFile() || found.size !== size) throw new Error(`${path} was changed or lost`);
    }
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

  #compare(path: string, content: Content): 'absent' | 'same' | 'different' {
    const published = join(this.#output, path);
    const found = lstatSync(published, { throwIfNoEntry: false });
    if (!found) return 'absent';
    if (!found.isFile()) throw new Error(`${published} is in the way, expected a file`);
    if (found.size !== sizeOf(content)) return 'different';
    return readFileSync(published).equals(bytesOf(content)) ? 'same' : 'different';
  }

  #write(path: string, content: Content): void {
    writeFileSync(path, content);
    this.#written.push({ path, size: sizeOf(content) });
  }
}

function sizeOf(content: Content): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.length;
}

/** Only where bytes are compared: Node writes text without a copy of it. */
function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
