/** Rows as a volume's file has them: what they have in common stands there once, and each row names it by its place. */
import { KEYS, type Sharing } from './shared.ts';
import type { PaperRow } from './volume.ts';

type Author = PaperRow['authors'][number];
type Tag = PaperRow['tags'][number];
type PaperDate = PaperRow['date'];
type Sighting = PaperRow['seenIn'][number];

export interface PackedRows {
  readonly texts: readonly string[];
  /** Most names are shown as they are printed, and stand alone. */
  readonly authors: readonly (string | readonly [name: string, printed: string])[];
  readonly tags: readonly Tag[];
  readonly dates: readonly PaperDate[];
  readonly rows: readonly PackedRow[];
}

/** Authors, dates, tags, categories, digests and topics are places in the lists of them. */
type PackedRow = readonly [
  id: PaperRow['id'],
  title: string,
  authors: readonly number[],
  truncated: boolean,
  date: number,
  tags: readonly number[],
  primaryCategory: number | null,
  seenIn: readonly PackedSighting[],
  hash: string,
  words: string,
  offset: number,
  length: number,
  otherTitles: readonly (readonly [digest: number, line: number])[],
];

type PackedSighting = readonly [
  digest: number,
  line: number,
  date: number,
  topic: number | null,
  version: number | null,
];

/** A list without doubles, and where each of its items stands. */
class Places<T> {
  readonly items: T[] = [];
  readonly #places = new Map<string, number>();

  of(key: string, item: T): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

export function packRows(rows: readonly PaperRow[]): PackedRows {
  const texts = new Places<string>();
  const authors = new Places<PackedRows['authors'][number]>();
  const tags = new Places<Tag>();
  const dates = new Places<PaperDate>();
  const textAt = (text: string): number => texts.of(text, text);
  const dateAt = (date: PaperDate): number => dates.of(KEYS.date(date), date);
  const authorAt = (author: Author): number => {
    const { name, printed } = author;
    return authors.of(KEYS.author(author), name === printed ? name : [name, printed]);
  };
  const tagAt = (tag: Tag): number => tags.of(KEYS.tag(tag), tag);
  const sighting = ({ digest, line, date, topic, version }: Sighting): PackedSighting => [
    textAt(digest),
    line,
    dateAt(date),
    topic === undefined ? null : textAt(topic),
    version ?? null,
  ];
  const packed = rows.map(
    (row): PackedRow => [
      row.id,
      row.title,
      row.authors.map(authorAt),
      row.truncated,
      dateAt(row.date),
      row.tags.map(tagAt),
      row.primaryCategory === undefined ? null : textAt(row.primaryCategory),
      row.seenIn.map(sighting),
      row.hash,
      row.words,
      row.offset,
      row.length,
      row.otherTitles.map(({ digest, line }) => [textAt(digest), line]),
    ],
  );
  return {
    texts: texts.items,
    authors: authors.items,
    tags: tags.items,
    dates: dates.items,
    rows: packed,
  };
}

/** The rows that were packed; what they have in common, with those of other volumes, too, is in memory once. */
export function unpackRows(packed: PackedRows, sharing: Sharing): PaperRow[] {
  const texts = packed.texts.map((text) => sharing.text(text));
  const authors = packed.authors.map((author) => {
    const [name, printed] = typeof author === 'string' ? [author, author] : author;
    return sharing.author({ name, printed });
  });
  const tags = packed.tags.map((tag) => sharing.tag(tag));
  const dates = packed.dates.map((date) => sharing.date(date));
  const textAt = (place: number): string => texts[place] as string;
  const authorAt = (place: number): Author => authors[place] as Author;
  const tagAt = (place: number): Tag => tags[place] as Tag;
  const dateAt = (place: number): PaperDate => dates[place] as PaperDate;
  const sighting = ([digest, line, date, topic, version]: PackedSighting): Sighting => ({
    digest: textAt(digest),
    line,
    date: dateAt(date),
    ...(topic !== null && { topic: textAt(topic) }),
    ...(version !== null && { version }),
  });
  return packed.rows.map(
    ([
      id,
      title,
      authors,
      truncated,
      date,
      tags,
      primaryCategory,
      seenIn,
      hash,
      words,
      offset,
      length,
      otherTitles,
    ]): PaperRow => ({
      id,
      title,
      authors: authors.map(authorAt),
      truncated,
      date: dateAt(date),
      tags: tags.map(tagAt),
      ...(primaryCategory !== null && { primaryCategory: textAt(primaryCategory) }),
      seenIn: seenIn.map(sighting),
      hash,
      words,
      offset,
      length,
      otherTitles: otherTitles.map(([digest, line]) => ({ digest: textAt(digest), line })),
    }),
  );
}
