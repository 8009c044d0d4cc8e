/** What papers of an archive have in common, in memory once: a hundred thousand of them name few tags and digests. */
import type { PaperRow } from './volume.ts';

type Author = PaperRow['authors'][number];
type Tag = PaperRow['tags'][number];
type PaperDate = PaperRow['date'];

/** What tells values from others of their kind. Most names are printed as they are shown: one text does for both. */
export const KEYS = {
  author: ({ name, printed }: Author): string => (name === printed ? name : `${name}\n${printed}`),
  tag: ({ kind, slug, name }: Tag): string => `${kind} ${slug} ${name}`,
  date: ({ precision, value }: PaperDate): string => `${precision} ${value}`,
};

/** Gives for each value the first one like it. */
export class Sharing {
  readonly #texts = new Map<string, string>();
  readonly #authors = new Map<string, Author>();
  readonly #tags = new Map<string, Tag>();
  readonly #dates = new Map<string, PaperDate>();

  text(text: string): string {
    return remembered(this.#texts, text, text);
  }

  author(author: Author): Author {
    return remembered(this.#authors, KEYS.author(author), author);
  }

  tag(tag: Tag): Tag {
    return remembered(this.#tags, KEYS.tag(tag), tag);
  }

  date(date: PaperDate): PaperDate {
    return remembered(this.#dates, KEYS.date(date), date);
  }
}

function remembered<V>(known: Map<string, V>, key: string, value: V): V {
  const first = known.get(key);
  if (first !== undefined) return first;
  known.set(key, value);
  return value;
}
