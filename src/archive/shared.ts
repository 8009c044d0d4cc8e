/** Rows of an archive with what they have in common in memory once: a hundred thousand papers name few tags and digests. */
import type { PaperRow } from './volume.ts';

type Author = PaperRow['authors'][number];
type Tag = PaperRow['tags'][number];
type Sighting = PaperRow['seenIn'][number];
type PaperDate = PaperRow['date'];

/** Makes rows that share. */
export class Sharing {
  readonly #texts = new Map<string, string>();
  readonly #authors = new Map<string, Author>();
  readonly #tags = new Map<string, Tag>();
  readonly #dates = new Map<string, PaperDate>();

  /** The same row. */
  row(row: PaperRow): PaperRow {
    return {
      ...row,
      authors: row.authors.map((author) => this.#author(author)),
      date: this.#date(row.date),
      tags: row.tags.map((tag) => this.#tag(tag)),
      ...(row.primaryCategory !== undefined && {
        primaryCategory: this.#text(row.primaryCategory),
      }),
      seenIn: row.seenIn.map((sighting) => this.#sighting(sighting)),
      otherTitles: row.otherTitles.map(({ digest, line }) => ({
        digest: this.#text(digest),
        line,
      })),
    };
  }

  /** Its properties keep their order: rows are written, and compared by their bytes. */
  #sighting({ digest, line, date, topic, version }: Sighting): Sighting {
    return {
      digest: this.#text(digest),
      line,
      date: this.#date(date),
      ...(topic !== undefined && { topic: this.#text(topic) }),
      ...(version !== undefined && { version }),
    };
  }

  #text(text: string): string {
    return remembered(this.#texts, text, text);
  }

  /** Most names are printed as they are shown: one text does for both. */
  #author(author: Author): Author {
    const { name, printed } = author;
    const one = name === printed ? { name, printed: name } : author;
    return remembered(this.#authors, name === printed ? name : `${name}\n${printed}`, one);
  }

  #tag(tag: Tag): Tag {
    return remembered(this.#tags, `${tag.kind} ${tag.slug} ${tag.name}`, tag);
  }

  #date(date: PaperDate): PaperDate {
    return remembered(this.#dates, `${date.precision} ${date.value}`, date);
  }
}

function remembered<V>(known: Map<string, V>, key: string, value: V): V {
  const first = known.get(key);
  if (first !== undefined) return first;
  known.set(key, value);
  return value;
}
