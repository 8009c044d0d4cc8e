/** What a commit does, in operations that can be done again: a list of them is the journal. */
import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { folderOf, isInside } from './file.ts';
import { PublishedFolders } from './folders.ts';
import { codeOf, type Places } from './places.ts';

const SitePath = z.string().refine(isInside);
const StagedName = z.string().regex(/^(?:file|folder)-\d+$/);

/** Publishes a staged file or folder, removes a file, or removes a folder if it is empty. */
export const Operation = z.union([
  z.tuple([z.literal('publish'), StagedName, SitePath]),
  z.tuple([z.literal('remove'), SitePath]),
  z.tuple([z.literal('prune'), SitePath]),
]);
export type Operation = z.infer<typeof Operation>;

/** Performs operations on one output folder. */
export class Performer {
  readonly #places: Places;
  readonly #folders: PublishedFolders;

  constructor(places: Places) {
    this.#places = places;
    this.#folders = new PublishedFolders(places.output);
  }

  /** Does what is not done yet; doing it twice is doing it once. */
  perform(operation: Operation): void {
    const [kind, name, path] = operation;
    if (kind === 'publish') this.#publish(name, path);
    else if (kind === 'remove') this.#remove(name);
    else prune(join(this.#places.output, name));
  }

  /** Whether a file is published or still staged; only a stage that somebody else has changed has lost it. */
  isLost([kind, name, path]: Operation): boolean {
    if (kind !== 'publish') return false;
    const { stage, output } = this.#places;
    return !exists(join(stage, name)) && !exists(join(output, path));
  }

  /** Whether a published file is there, and no link leads to it. */
  isThere(path: string): boolean {
    if (this.#folders.kindOf(folderOf(path)) !== 'folder') return false;
    const found = lstatSync(join(this.#places.output, path), { throwIfNoEntry: false });
    return found?.isFile() ?? false;
  }

  #publish(name: string, path: string): void {
    const target = join(this.#places.output, path);
    if (this.#folders.kindOf(folderOf(path)) === 'other') {
      throw new Error(`${dirname(target)} is in the way, expected a folder`);
    }
    move(join(this.#places.stage, name), target);
  }

  #remove(path: string): void {
    if (this.isThere(path)) unlinkSync(join(this.#places.output, path));
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') moveAgain(from, to);
    else if (code === 'ENOTEMPTY' || code === 'EEXIST') merge(from, to);
    else throw error;
  }
}

/** Nothing is left to be moved, or somebody removed the folder it goes to. */
function moveAgain(from: string, to: string): void {
  if (!exists(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

/** The folder has come into being while its files were staged: they go there one by one. */
function merge(from: string, to: string): void {
  for (const name of readdirSync(from)) move(join(from, name), join(to, name));
  rmdirSync(from);
}

function prune(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Other files are in it, or it is gone.
  }
}
