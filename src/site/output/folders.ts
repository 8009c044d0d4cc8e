/** Folders of a site: published ones, which must be real, and new ones, which are made in the stage. */
import { lstatSync, mkdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, nameOf } from './file.ts';

/** What stands at a folder's path; `other` is anything that would lead out of the site, or hold no file. */
export type FolderKind = 'folder' | 'absent' | 'other';

/** Looks once at each folder of the published site. */
export class PublishedFolders {
  readonly #output: string;
  readonly #device: number | undefined;
  readonly #kinds = new Map<string, FolderKind>();

  constructor(output: string) {
    this.#output = output;
    // The output folder itself may be a link: the person who runs the build chose it.
    this.#device = statSync(output, { throwIfNoEntry: false })?.dev;
    this.#kinds.set('.', 'folder');
  }

  kindOf(folder: string): FolderKind {
    const known = this.#kinds.get(folder);
    if (known) return known;
    const parent = this.kindOf(folderOf(folder));
    const kind = parent === 'folder' ? this.#look(folder) : parent;
    this.#kinds.set(folder, kind);
    return kind;
  }

  #look(folder: string): FolderKind {
    const found = lstatSync(join(this.#output, folder), { throwIfNoEntry: false });
    return found ? this.#judge(found) : 'absent';
  }

  /** A file system mounted in the site is no part of it: nothing can be renamed into it. */
  #judge(found: Stats): FolderKind {
    return found.isDirectory() && found.dev === this.#device ? 'folder' : 'other';
  }
}

/** A folder that the published site does not have: it is published whole, with everything below it. */
export interface NewFolder {
  /** Where it stands in the stage. */
  readonly staged: string;
  readonly path: string;
  /** Of its files. */
  readonly paths: string[];
}

/** Where files of a folder are to be staged. */
export interface Place {
  /** The folder in the stage; undefined for a published folder. */
  readonly staged?: string;
  readonly root?: NewFolder;
}

const PUBLISHED: Place = {};

/** Finds the place for each folder; those below a new one are made with their first file. */
export class StagedFolders {
  readonly roots: NewFolder[] = [];
  readonly #output: string;
  readonly #stage: string;
  readonly #published: PublishedFolders;
  readonly #places = new Map<string, Place>([['.', PUBLISHED]]);

  constructor(output: string, stage: string) {
    this.#output = output;
    this.#stage = stage;
    this.#published = new PublishedFolders(output);
  }

  /** Throws when something else stands in the way. */
  placeOf(folder: string): Place {
    const known = this.#places.get(folder);
    if (known) return known;
    const parent = this.placeOf(folderOf(folder));
    // Not remembered: most folders hold one page.
    if (parent.staged) return { ...parent, staged: `${parent.staged}/${nameOf(folder)}` };
    const place = this.#find(folder);
    this.#places.set(folder, place);
    return place;
  }

  #find(folder: string): Place {
    const kind = this.#published.kindOf(folder);
    if (kind === 'folder') return PUBLISHED;
    if (kind === 'other') {
      throw new Error(`${join(this.#output, folder)} is in the way, expected a folder`);
    }
    const staged = join(this.#stage, `folder-${this.roots.length}`);
    mkdirSync(staged);
    const root = { staged, path: folder, paths: [] };
    this.roots.push(root);
    return { staged, root };
  }
}
