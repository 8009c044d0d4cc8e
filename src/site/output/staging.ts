/** One build's way into its output folder: files are staged one by one, then published in one commit. */
import { resolve } from 'node:path';
import { once } from '../../once.ts';
import { CommitError, perform, prepare, recover, settle, type Watch } from './commit.ts';
import type { SiteFile, Written } from './file.ts';
import { Lock } from './lock.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { discard, inWords, makeOwnFolder, removeMade } from './own-folder.ts';
import { type Places, placesIn } from './places.ts';
import { planOperations } from './plan.ts';
import { missingBelow } from './presence.ts';
import type { FilePlace, Put } from './put.ts';
import { Stager } from './stager.ts';

/** A new site for an output folder. Until `commit`, the published one is as it was. */
export class Staging {
  readonly #places: Places;
  readonly #lock: Lock;
  /** The first folder that was made for this build. */
  readonly #made: string | undefined;
  readonly #watch: Watch;
  readonly #published: Manifest;
  readonly #known: () => ReadonlySet<string>;
  readonly #stager: Stager;
  /** The published files that are gone, where somebody has looked. */
  #missing: ReadonlySet<string> | undefined;
  #isOpen = true;

  private constructor(places: Places, lock: Lock, made: string | undefined, watch: Watch) {
    this.#places = places;
    this.#lock = lock;
    this.#made = made;
    this.#watch = watch;
    this.#published = readManifest(places);
    this.#known = once(() => new Set(this.#published.files));
    this.#stager = new Stager(places);
  }

  /** Opens an output folder for one build: takes its lock, and finishes or undoes what a killed build left. */
  static open(output: string, watch: Watch = () => undefined): Staging {
    const places = placesIn(resolve(output));
    return inWords(() => {
      const made = makeOwnFolder(places);
      let lock: Lock | undefined;
      try {
        lock = Lock.take(places.lock);
        recover(places, watch);
        return new Staging(places, lock, made, watch);
      } catch (error) {
        lock?.release();
        removeMade(places, made);
        throw error;
      }
    });
  }

  /** Full path of the output folder. */
  get output(): string {
    return this.#places.output;
  }

  /** What was stored with the published site; undefined when nothing is known of it. */
  get data(): unknown {
    return this.#published.data;
  }

  /** The files of the published site. */
  get published(): readonly string[] {
    return this.#published.files;
  }

  /** Those of these paths that the published site does not have: they cannot be kept. */
  missing(paths: Iterable<string>): string[] {
    const known: string[] = [];
    const unknown: string[] = [];
    const all = this.#known();
    for (const path of paths) (all.has(path) ? known : unknown).push(path);
    const missing = this.#missing;
    const gone = missing && known.filter((path) => missing.has(path));
    return [...unknown, ...(gone ?? missingBelow(this.#places.output, known))];
  }

  /** Takes it from a `Look` which published files are gone. */
  tellMissing(paths: Iterable<string>): void {
    this.#missing = new Set(paths);
  }

  /** Takes a file of the new site. Throws when its path is not safe, not unique or not free. */
  add(file: SiteFile): void {
    inWords(() => this.#stager.add(file));
  }

  /** Where a file of the new site is to be put, by `putFile` in any process. Throws as `add` does. */
  placeOf(path: string): FilePlace {
    return inWords(() => this.#stager.placeOf(path));
  }

  /** Takes a file that was put into its place. */
  took(put: Put): void {
    this.#stager.took(put);
  }

  /** Takes files of the published site as they are, without looking at them. */
  keep(paths: Iterable<string>): void {
    const all = this.#known();
    for (const path of paths) {
      if (!all.has(path)) throw new Error(`${path} is no file of the published site`);
      this.#stager.keep(path);
    }
  }

  /** Publishes the new site, and stores data with it. Throws a `CommitError` when it had begun to publish. */
  commit(data?: unknown): Written {
    if (!this.#isOpen) throw new Error('This build has ended');
    return inWords(() => {
      if (!this.#lock.isHeld) throw new Error(`${this.#places.lock} was taken away`);
      this.#stager.verify();
      const operations = planOperations(this.#places, this.#stager, this.#published);
      prepare(this.#places, operations, { files: this.#stager.paths, data });
      try {
        perform(this.#places, operations, this.#watch);
        settle(this.#places, this.#watch);
      } catch (error) {
        throw new CommitError(error);
      } finally {
        this.#end();
      }
      const removed = operations.filter(([kind]) => kind === 'remove').length;
      return { written: this.#stager.written, unchanged: this.#stager.unchanged, removed };
    });
  }

  /** Gives the build up: what is staged is removed. After a commit there is nothing to give up. */
  abandon(): void {
    if (!this.#isOpen) return;
    discard(this.#places);
    this.#end();
    removeMade(this.#places, this.#made);
  }

  #end(): void {
    this.#isOpen = false;
    this.#lock.release();
  }
}
