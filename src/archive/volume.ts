/**
 * A volume: the papers that were first seen in one month. Their texts stay in a file, a line each; in memory is what
 * lists need to know of them, with the place of the rest.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '../paper/schema.ts';
import { hashOfText, textOf } from '../related/text.ts';
import { hashOf, sealed } from './hash.ts';
import { type PackedRows, packRows, unpackRows } from './packed-rows.ts';
import { replaceFile } from './replace.ts';
import { Sharing } from './shared.ts';

/** What is in memory of each paper. */
export interface PaperRow
  extends Pick<
    Paper,
    'id' | 'title' | 'authors' | 'truncated' | 'date' | 'tags' | 'primaryCategory' | 'seenIn'
  > {
  /** Of the whole paper. */
  readonly hash: string;
  /** Of its title and abstract: a paper that is seen again says nothing new. */
  readonly words: string;
  /** Where its line stands in the volume's file, in bytes. */
  readonly offset: number;
  readonly length: number;
  /** Where digests list it under another title. */
  readonly otherTitles: readonly { readonly digest: string; readonly line: number }[];
}

/** What is said of the volume's file. */
interface Index extends PackedRows {
  readonly size: number;
  readonly hash: string;
}

/** A paper with what is reported of its entries. */
export interface MergedPaper {
  readonly paper: Paper;
  readonly otherTitles: PaperRow['otherTitles'];
}

/** `2025-10` of a date. */
export const monthOf = (date: { readonly value: string }): string => date.value.slice(0, 7);

export class VolumeStore {
  readonly #folder: string;
  readonly #isSound: boolean;
  readonly #open = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  readonly #sharing = new Sharing();
  /** The volumes that were read, with the line that seals each. */
  readonly #read = new Map<string, { readonly seal: string; readonly rows: readonly PaperRow[] }>();

  /** Where another process looks whether the papers' texts are as they were written, they are taken to be `sound`. */
  constructor(folder: string, { sound = false } = {}) {
    this.#folder = folder;
    this.#isSound = sound;
    mkdirSync(folder, { recursive: true });
  }

  /** The rows of a volume, read once while it stays as it is; throws when its files are damaged or missing. */
  rows(month: string): readonly PaperRow[] {
    const known = this.#read.get(month);
    if (known && known.seal === this.sealOf(month)) return known.rows;
    const content = readFileSync(this.#path(month, 'json'), 'utf8');
    const seal = content.slice(0, SEAL);
    const text = content.slice(SEAL + 1);
    if (hashOf(text) !== seal) throw new Error(`${month}.json is damaged`);
    const index = sealed<Index>(text);
    if (!this.#isSound) this.#check(month, index);
    this.#counts.set(month, index.rows.length);
    const rows = unpackRows(index, this.#sharing);
    this.#read.set(month, { seal, rows });
    return rows;
  }

  #check(month: string, { size, hash }: Index): void {
    const papers = readFileSync(this.#path(month, 'ndjson'));
    if (papers.length !== size || hashOf(papers) !== hash) {
      throw new Error(`${month}.ndjson is damaged`);
    }
  }

  /** Names what a volume's files hold, by what they say themselves; throws when there is none. */
  sealOf(month: string): string {
    const file = openSync(this.#path(month, 'json'), 'r');
    try {
      const bytes = Buffer.alloc(SEAL);
      readSync(file, bytes, 0, SEAL, 0);
      return bytes.toString();
    } finally {
      closeSync(file);
    }
  }

  /** The line of a paper, as it was written. */
  line({ date, offset, length }: PaperRow): string {
    const month = monthOf(date);
    const file = this.#open.get(month) ?? openSync(this.#path(month, 'ndjson'), 'r');
    this.#open.set(month, file);
    const bytes = Buffer.allocUnsafe(length);
    if (readSync(file, bytes, 0, length, offset) !== length) throw new Error('File too short');
    return bytes.toString('utf8');
  }

  /** Replaces a volume; gives its rows in order of identifier. */
  write(month: string, papers: readonly (MergedPaper | PaperRow)[]): PaperRow[] {
    const rows: PaperRow[] = [];
    const lines: Buffer[] = [];
    let offset = 0;
    for (const item of papers) {
      const text = 'paper' in item ? JSON.stringify(item.paper) : this.line(item);
      const { id, title, authors, truncated, date, tags, primaryCategory, seenIn } =
        'paper' in item ? item.paper : item;
      const bytes = Buffer.from(text);
      const { otherTitles } = item;
      const hash = 'paper' in item ? hashOf(bytes) : item.hash;
      const words = 'paper' in item ? hashOfText(textOf(item.paper)) : item.words;
      const row = {
        id,
        title,
        authors,
        truncated,
        date,
        tags,
        ...(primaryCategory !== undefined && { primaryCategory }),
        seenIn,
        hash,
        words,
        offset,
        length: bytes.length,
        otherTitles,
      };
      rows.push(row);
      lines.push(bytes, NEWLINE);
      offset += bytes.length + 1;
    }
    const packed = packRows(rows);
    this.#replace(month, Buffer.concat(lines), packed);
    return unpackRows(packed, this.#sharing);
  }

  /** How many papers the volume held when its rows were read; -1 before. */
  count(month: string): number {
    return this.#counts.get(month) ?? -1;
  }

  /** Removes the other volumes. */
  keepOnly(months: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder)) {
      if (!months.has(name.replace(/\.(?:nd)?json$/, '')))
        rmSync(join(this.#folder, name), { recursive: true });
    }
  }

  /** Closes all files. */
  close(): void {
    for (const file of this.#open.values()) closeSync(file);
    this.#open.clear();
  }

  #replace(month: string, papers: Buffer, rows: PackedRows): void {
    const index = JSON.stringify({
      size: papers.length,
      hash: hashOf(papers),
      ...rows,
    } satisfies Index);
    const open = this.#open.get(month);
    if (open !== undefined) closeSync(open);
    this.#open.delete(month);
    this.#read.delete(month);
    for (const [extension, content] of [
      ['ndjson', papers],
      ['json', `${hashOf(index)}\n${index}`],
    ] as const) {
      replaceFile(this.#path(month, extension), content);
    }
  }

  #path(month: string, extension: string): string {
    return join(this.#folder, `${month}.${extension}`);
  }
}

/** The volumes of the archive in a folder. */
export const volumesIn = (folder: string, options: { sound?: boolean } = {}): VolumeStore =>
  new VolumeStore(join(folder, 'volumes'), options);

const NEWLINE = Buffer.from('\n');
/** Of a hash, in characters. */
const SEAL = 32;
