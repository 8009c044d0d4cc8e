/**
 * All papers of a site, kept between builds: a digest is read when it is new or has changed, a paper is merged when one
 * of its digests has. What is kept can be deleted at any time; what is damaged, or was made by another version or other
 * settings, is made again.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { eachDigest, type FoundFile } from '../digest/files.ts';
import type { Library } from '../library/library.ts';
import { once } from '../once.ts';
import type { EntryRecord } from '../paper/entry-record.ts';
import type { ArchivePlace, WantedVolumes } from '../second/requests.ts';
import type { SiteConfig } from '../site/config.ts';
import { Lock } from '../site/output/lock.ts';
import { MERGING, READING } from './code.ts';
import {
  type KnownDigest,
  messagesOf,
  readState,
  type State,
  stateIn,
  writeState,
} from './digests.ts';
import { EntryStore } from './entries.ts';
import { codeHash, hashOf, hashOfValue, keyOf } from './hash.ts';
import type { MergedVolumes } from './merge-volumes.ts';
import type { Scan, Scanned, Unreadable } from './scan.ts';
import { type VolumeStore, volumesIn } from './volume.ts';

export type { Scan };

/** The papers of all digests. */
export interface LoadedArchive {
  readonly library: Library;
  /** Every digest with what is reported of it. */
  readonly files: readonly VFile[];
}

export class Archive {
  readonly folder: string;
  readonly #config: SiteConfig;
  readonly #state: string;
  readonly #entries: EntryStore;
  readonly #volumes: VolumeStore;
  readonly #known: State | undefined;
  readonly #lock: Lock;
  /** Names the code and the settings that decide what an entry says. */
  readonly #reading: string;
  readonly #remove: () => void;

  /** Opens the archive in a folder; without one, in a temporary folder that goes with it. */
  static open(folder: string | undefined, config: SiteConfig): Archive {
    // While pages are made, the working directory is another.
    if (folder !== undefined) return new Archive(resolve(folder), config);
    const temporary = mkdtempSync(join(tmpdir(), 'broadsheet-'));
    return new Archive(temporary, config, () => rmSync(temporary, { recursive: true }));
  }

  private constructor(folder: string, config: SiteConfig, remove = () => {}) {
    this.folder = folder;
    this.#config = config;
    this.#remove = remove;
    this.#reading = hashOf(codeHash(READING), hashOfValue(config.authors));
    mkdirSync(folder, { recursive: true });
    this.#lock = Lock.take(join(folder, 'lock'));
    this.#state = stateIn(folder);
    this.#entries = new EntryStore(join(folder, 'entries'));
    this.#volumes = volumesIn(folder);
    this.#known = readState(this.#state);
  }

  /** Finds the digests below a folder and reads those that are not known. Throws when there is no such folder. */
  async scan(input: string): Promise<Scan> {
    const found: { readonly display: string; readonly key: string }[] = [];
    const read = new Map<string, KnownDigest>();
    const unreadable: Unreadable[] = [];
    for (const file of eachDigest(input)) {
      if ('bytes' in file) {
        const key = keyOf(this.#reading, file);
        const isKnown = this.#known?.keys.has(key) && this.#entries.has(key);
        if (!isKnown) read.set(key, await this.#read(file));
        found.push({ display: file.display, key });
      } else unreadable.push({ display: file.path, messages: messagesOf(file) });
    }
    const problems = unreadable.flatMap(({ display, messages }) => [display, ...messages]);
    const keys = found.map(({ key }) => key);
    const key = hashOfValue([basename(resolve(input)), keys, problems]);
    const digests = once(() => {
      const known = new Map(this.#known?.digests.map((digest) => [digest.key, digest]));
      return found.map(({ display, key }): Scanned => {
        return { display, digest: (read.get(key) ?? known.get(key)) as KnownDigest };
      });
    });
    return {
      unreadable,
      read: read.size,
      key,
      get digests() {
        return digests();
      },
    };
  }

  /** The library of these volumes, and the files of the digests with what is reported of them. */
  async library(scan: Scan, { rows }: MergedVolumes, input: string): Promise<LoadedArchive> {
    const { libraryOf } = await import('./library.ts');
    return libraryOf({ volumes: this.#volumes, rows, scan, input, config: this.#config });
  }

  /** The volumes that were written last, of which most will stay as they are. */
  get knownVolumes(): WantedVolumes {
    return { folder: this.folder, months: this.#known?.volumes.map(([month]) => month) ?? [] };
  }

  close(): void {
    this.#volumes.close();
    this.#lock.release();
    this.#remove();
  }

  async #read(file: FoundFile): Promise<KnownDigest> {
    // Only now: many builds read no digest, and the readers take a while to load.
    const { readInto } = await import('./read.ts');
    return readInto(this.#entries, file, { config: this.#config, reading: this.#reading });
  }

  /** What another process needs to know to use the same archive. */
  placeOf(input: string): ArchivePlace {
    return { folder: this.folder, input: resolve(input), config: this.#config };
  }

  /** Merges the papers of the digests that were found into the volumes that are kept. */
  async merge(scan: Scan, input: string): Promise<MergedVolumes> {
    const { mergeOptionsOf } = await import('../library/load.ts');
    const { mergeVolumes } = await import('./merge-volumes.ts');
    const { subjects, topics } = this.#config;
    const merged = hashOf(codeHash(MERGING), hashOfValue([subjects, topics]));
    const known = this.#known?.merged === merged ? this.#known : undefined;
    const digests = scan.digests.map(({ digest }) => digest);
    const paths = new Map(digests.map(({ key, head }) => [key, head.path]));
    const volumes = await mergeVolumes(
      {
        volumes: this.#volumes,
        options: mergeOptionsOf(this.#config),
        entriesOf: (key, indexes) => this.#entriesOf(key, indexes, input, paths.get(key) ?? ''),
        // A build that is killed while it writes leaves volumes of which nothing is known.
        onWrite: () => rmSync(this.#state, { force: true, recursive: true }),
      },
      digests,
      known,
    );
    const sealed = volumes.months.map((month) => [month, this.#volumes.sealOf(month)] as const);
    writeState(this.#state, { merged, volumes: sealed, digests });
    this.#entries.keepOnly(new Set(paths.keys()));
    return volumes;
  }

  async #entriesOf(
    key: string,
    indexes: readonly number[],
    input: string,
    path: string,
  ): Promise<readonly EntryRecord[]> {
    const known = this.#entries.read(key, indexes);
    if (known) return known;
    for (const file of eachDigest(input, path)) {
      if ('bytes' in file) await this.#read(file);
    }
    const again = this.#entries.read(key, indexes);
    if (!again) throw new Error(`${path} has changed during the build`);
    return again;
  }
}
