/** A paper of the archive: what lists need is at hand, the rest is read from its volume when it is asked for. */
import type { Paper } from '../paper/schema.ts';
import { Recent } from '../recent.ts';
import { type PaperText, textOf } from '../related/text.ts';
import { sealed } from './hash.ts';
import type { PaperRow } from './volume.ts';

/** The whole papers that were asked for last: those of several days, which pages are made for at a time. */
const KEPT = 1024;

/** Reads whole papers and keeps the last ones. */
export class PaperReader {
  readonly #recent = new Recent<Paper>(KEPT);
  readonly #line: (row: PaperRow) => string;

  constructor(line: (row: PaperRow) => string) {
    this.#line = line;
  }

  whole(row: PaperRow): Paper {
    return this.#recent.get(row.id, () => sealed<Paper>(this.#line(row)));
  }

  /** The line of the volume. */
  line(row: PaperRow): string {
    return this.#line(row);
  }

  /** The text alone. */
  text(row: PaperRow): PaperText {
    return textOf(sealed<Paper>(this.#line(row)));
  }
}

export class ArchivedPaper implements Paper {
  readonly #row: PaperRow;
  readonly #reader: PaperReader;

  constructor(row: PaperRow, reader: PaperReader) {
    this.#row = row;
    this.#reader = reader;
    Object.freeze(this);
  }

  get id(): Paper['id'] {
    return this.#row.id;
  }

  get title(): string {
    return this.#row.title;
  }

  get authors(): Paper['authors'] {
    return this.#row.authors;
  }

  get truncated(): boolean {
    return this.#row.truncated;
  }

  get primaryCategory(): Paper['primaryCategory'] {
    return this.#row.primaryCategory;
  }

  get date(): Paper['date'] {
    return this.#row.date;
  }

  get tags(): Paper['tags'] {
    return this.#row.tags;
  }

  get seenIn(): Paper['seenIn'] {
    return this.#row.seenIn;
  }

  /** Of the whole paper: it tells whether a page that shows it has to be made again. */
  get hash(): string {
    return this.#row.hash;
  }

  /** Of its title and abstract. */
  get words(): string {
    return this.#row.words;
  }

  /** Read anew each time: who needs the texts of all papers needs each of them once. */
  get text(): PaperText {
    return this.#reader.text(this.#row);
  }

  /** The whole paper as JSON, not parsed. */
  get json(): string {
    return this.#reader.line(this.#row);
  }

  /** Of its JSON, in bytes. */
  get size(): number {
    return this.#row.length;
  }

  get versions(): Paper['versions'] {
    return this.#whole.versions;
  }

  get abstract(): Paper['abstract'] {
    return this.#whole.abstract;
  }

  get summaries(): Paper['summaries'] {
    return this.#whole.summaries;
  }

  get failures(): Paper['failures'] {
    return this.#whole.failures;
  }

  get translations(): Paper['translations'] {
    return this.#whole.translations;
  }

  get categories(): Paper['categories'] {
    return this.#whole.categories;
  }

  get links(): Paper['links'] {
    return this.#whole.links;
  }

  get earlier(): Paper['earlier'] {
    return this.#whole.earlier;
  }

  get provenance(): Paper['provenance'] {
    return this.#whole.provenance;
  }

  get #whole(): Paper {
    return this.#reader.whole(this.#row);
  }
}
