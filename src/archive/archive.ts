/**
 * All papers of a site, kept between builds: a digest is read when it is new or has changed, a paper is merged when one
 * of its digests has. What is kept can be deleted at any time; what is damaged, or was made by another version or other
 * settings, is made again.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { countByRule, setSeverities } from '../diagnostics.ts';
import { eachDigest, type FoundFile } from '../digest/files.ts';
import { headOf, recordsOf } from '../library/head.ts';
import { Library } from '../library/library.ts';
import {
  descriptionsOf,
  mergeOptionsOf,
  readEntries,
  reportOtherTitle,
  skippedOf,
  unreadableOf,
} from '../library/load.ts';
import { compareText } from '../library/order.ts';
import type { EntryRecord } from '../paper/entry-record.ts';
import type { SiteConfig } from '../site/config.ts';
import { Lock } from '../site/output/lock.ts';
import { ArchivedPaper, PaperReader } from './archived-paper.ts';
import {
  fileOf,
  type KnownDigest,
  messagesOf,
  readState,
  type State,
  writeState,
} from './digests.ts';
import { EntryStore } from './entries.ts';
import { codeHash, hashOf, hashOfValue } from './hash.ts';
import { mergeVolumes } from './merge-volumes.ts';
import { type PaperRow, VolumeStore } from './volume.ts';

/** The folders whose code decides what an entry says, and what a paper. */
const READING = ['src/digest', 'src/paper', 'src/text', 'src/archive', 'package-lock.json'];
const MERGING = [...READING, 'src/library', 'src/related/text.ts'];

/** A digest file that is there now. */
interface Scanned {
  readonly display: string;
  readonly digest: KnownDigest;
}

/** A digest that is not as it was. */
export interface Change {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'gone';
}

/** The digests below a folder, as far as they can be read. */
export interface Scan {
  readonly digests: readonly Scanned[];
  readonly unreadable: readonly VFile[];
  /** Names all that was found: the same as last time when nothing has changed. */
  readonly key: string;
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
    if (folder !== undefined) return new Archive(folder, config);
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
    this.#state = join(folder, 'digests.json');
    this.#entries = new EntryStore(join(folder, 'entries'));
    this.#volumes = new VolumeStore(join(folder, 'volumes'));
    this.#known = readState(this.#state);
  }

  /** Finds the digests below a folder and reads those that are not known. Throws when there is no such folder. */
  scan(input: string): Scan {
    const known = new Map(this.#known?.digests.map((digest) => [digest.key, digest]));
    const digests: Scanned[] = [];
    const unreadable: VFile[] = [];
    for (const found of eachDigest(input)) {
      if (!('bytes' in found)) unreadable.push(found);
      else {
        const key = this.#keyOf(found);
        const digest = known.get(key);
        const isKnown = digest && this.#entries.has(key);
        digests.push({ display: found.display, digest: isKnown ? digest : this.#read(key, found) });
      }
    }
    const problems = unreadable.flatMap((file) => [file.path, ...messagesOf(file)]);
    const keys = digests.map(({ digest }) => digest.key);
    return { digests, unreadable, key: hashOfValue([basename(resolve(input)), keys, problems]) };
  }

  /** The library of the digests that were found, and their files with what is reported of them. */
  load(
    { digests, unreadable }: Scan,
    input: string,
  ): { library: Library; files: readonly VFile[] } {
    const rows = this.#merge(
      digests.map(({ digest }) => digest),
      input,
    );
    const files = new Map(
      digests.map(({ display, digest }) => [digest.head.path, fileOf(display, digest.messages)]),
    );
    for (const row of rows) {
      for (const { digest, line } of row.otherTitles) {
        const file = files.get(digest);
        if (file) reportOtherTitle(file, row, line);
      }
    }
    const all = [...files.values(), ...unreadable];
    for (const file of all) setSeverities(file, this.#config.rules);
    return { library: this.#library(rows, digests, files, unreadable, input), files: all };
  }

  /** Which digests have changed since the archive was written, in order of path. */
  changes({ digests }: Scan): Change[] {
    const before = new Map(this.#known?.digests.map(({ key, head }) => [head.path, key]));
    const now = new Map(digests.map(({ digest: { key, head } }) => [head.path, key]));
    const gone = [...before.keys()].filter((path) => !now.has(path));
    const changed = [...now].filter(([path, key]) => before.get(path) !== key);
    return [
      ...gone.map((path): Change => ({ path, kind: 'gone' })),
      ...changed.map(([path]): Change => ({ path, kind: before.has(path) ? 'changed' : 'new' })),
    ].sort((a, b) => compareText(a.path, b.path));
  }

  close(): void {
    this.#volumes.close();
    this.#lock.release();
    this.#remove();
  }

  #keyOf({ path, bytes }: FoundFile): string {
    return hashOf(this.#reading, path, bytes);
  }

  #read(key: string, found: FoundFile): KnownDigest {
    const { digestFile, entries } = readEntries(found, this.#config);
    this.#entries.write(key, entries);
    return { key, head: headOf(digestFile, entries), messages: messagesOf(digestFile.file) };
  }

  #library(
    rows: readonly PaperRow[],
    digests: readonly Scanned[],
    files: ReadonlyMap<string, VFile>,
    unreadable: readonly VFile[],
    input: string,
  ): Library {
    const reader = new PaperReader((row) => this.#volumes.line(row));
    const reported = digests.flatMap(({ digest: { head } }) => {
      const file = files.get(head.path);
      return file ? [{ head, path: head.path, file }] : [];
    });
    const published = reported.filter(({ head }) => head.entries > 0);
    const heads = published.map(({ head, file }) => ({ head, reports: countByRule([file]) }));
    return new Library({
      papers: rows.map((row) => new ArchivedPaper(row, reader)),
      digests: recordsOf(heads, this.#config, basename(resolve(input))),
      skipped: [
        ...skippedOf(reported.filter(({ head }) => head.entries === 0)),
        ...unreadableOf(unreadable, input),
      ],
      descriptions: descriptionsOf(this.#config),
    });
  }

  #merge(digests: readonly KnownDigest[], input: string): readonly PaperRow[] {
    const { subjects, topics } = this.#config;
    const merged = hashOf(codeHash(MERGING), hashOfValue([subjects, topics]));
    const known = this.#known?.merged === merged ? this.#known : undefined;
    const paths = new Map(digests.map(({ key, head }) => [key, head.path]));
    const { rows, months } = mergeVolumes(
      {
        volumes: this.#volumes,
        options: mergeOptionsOf(this.#config),
        entriesOf: (key, indexes) => this.#entriesOf(key, indexes, input, paths.get(key) ?? ''),
        // A build that is killed while it writes leaves volumes of which nothing is known.
        onWrite: () => rmSync(this.#state, { force: true }),
      },
      digests,
      known,
    );
    writeState(this.#state, { merged, months: [...months], digests: [...digests] });
    this.#entries.keepOnly(new Set(paths.keys()));
    return rows;
  }

  #entriesOf(
    key: string,
    indexes: readonly number[],
    input: string,
    path: string,
  ): readonly EntryRecord[] {
    const known = this.#entries.read(key, indexes);
    if (known) return known;
    for (const found of eachDigest(input, path)) {
      if ('bytes' in found && this.#keyOf(found) === key) this.#read(key, found);
    }
    const again = this.#entries.read(key, indexes);
    if (!again) throw new Error(`${path} has changed during the build`);
    return again;
  }
}
