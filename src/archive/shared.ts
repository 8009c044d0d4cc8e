/** What papers of an archive have in common, in memory once: a hundred thousand of them name few tags and digests. */
import type { PaperRow } from './volume.ts';

type Author = PaperRow['authors'][number];
type Tag = PaperRow['tags'][number];
type PaperDate = PaperRow['date'];

/** Gives for each value the first one like it. */
export class Sharing {
  readonly #texts = new Map<string, string>();
  readonly #authors = new Map<string, Author>();
  readonly #tags = new Map<string, Tag>();
  readonly #dates = new Map<string, PaperDate>();

  text(text: string): string {
    return remembered(this.#texts, text, text);
  }

  /** Most names are printed as they are shown: one text does for both. */
  author(name: string, printed: string): Author {
    const isOne = name === printed;
    const author = { name, printed: isOne ? name : printed };
    return remembered(this.#authors, isOne ? name : `${name}\n${printed}`, author);
  }

  tag(tag: Tag): Tag {
    return remembered(this.#tags, `${tag.kind} ${tag.slug} ${tag.name}`, tag);
  }

  date(date: PaperDate): PaperDate {
    return remembered(this.#dates, `${date.precision} ${date.value}`, date);
  }
}

function remembered<V>(known: Map<string, V>, key: string, value: V): V {
  const first = known.get(key);
  if (first !== undefined) return first;
  known.set(key, value);
  return value;
}
