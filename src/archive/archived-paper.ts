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

  /** The text alone. */
  text(row: PaperRow): PaperText {
    return textOf(sealed<Paper>(this.#line(row)));
  }
}

export class ArchivedPaper implements Paper {
  readonly id: Paper['id'];
  readonly title: string;
  readonly authors: Paper['authors'];
  readonly truncated: boolean;
  readonly primaryCategory: Paper['primaryCategory'];
  readonly date: Paper['date'];
  readonly tags: Paper['tags'];
  readonly seenIn: Paper['seenIn'];
  /** Of the whole paper: it tells whether a page that shows it has to be made again. */
  readonly hash: string;
  /** Of its title and abstract. */
  readonly words: string;
  readonly #row: PaperRow;
  readonly #reader: PaperReader;

  constructor(row: PaperRow, reader: PaperReader) {
    this.id = row.id;
    this.title = row.title;
    this.authors = row.authors;
    this.truncated = row.truncated;
    this.primaryCategory = row.primaryCategory;
    this.date = row.date;
    this.tags = row.tags;
    this.seenIn = row.seenIn;
    this.hash = row.hash;
    this.words = row.words;
    this.#row = row;
    this.#reader = reader;
    Object.freeze(this);
  }

  /** Read anew each time: who needs the texts of all papers needs each of them once. */
  get text(): PaperText {
    return this.#reader.text(this.#row);
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
