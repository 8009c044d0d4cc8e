/** How digests have worded a paper: what counts as the same, and what else was printed. */
import type { EntryRecord } from '../paper/entry-record.ts';
import type { Sighting, Wording } from '../paper/schema.ts';
import { plainText } from '../text/index.ts';

/** Titles are the same when they differ only in case, white space, punctuation or the notation of TeX. */
export function isSameTitle(a: string, b: string): boolean {
  return a === b || lettersOf(plainText(a)) === lettersOf(plainText(b));
}

function lettersOf(plain: string): string {
  return plain
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Sm}]+/gu, '');
}

/** The entries that say otherwise than the paper, newest first, each wording once with all its places. */
export function earlierWordings<E extends EntryRecord>(
  entries: readonly E[],
  shown: { readonly title: string; readonly abstract: string | undefined },
  sightingOf: (entry: E) => Sighting,
): Wording[] {
  const wordings = new Map<string, { text?: string; seenIn: Map<string, Sighting> }>();
  const add = (key: string, entry: E, text?: string): void => {
    const known = wordings.get(key) ?? { ...(text !== undefined && { text }), seenIn: new Map() };
    known.seenIn.set(`${entry.digest}:${entry.line}`, sightingOf(entry));
    wordings.set(key, known);
  };
  const withoutSpace = (text: string): string => text.replace(/\s+/g, '');
  for (const entry of entries) {
    const { title, abstract } = entry;
    if (title && !isSameTitle(title.value, shown.title)) {
      add(`title ${lettersOf(plainText(title.value))}`, entry, title.value);
    }
    if (abstract && shown.abstract !== undefined && abstract.value !== shown.abstract) {
      const isOther = withoutSpace(abstract.value) !== withoutSpace(shown.abstract);
      if (isOther) add('abstract', entry);
    }
  }
  return [...wordings].map(([key, { text, seenIn }]) => ({
    field: key.startsWith('title') ? 'title' : 'abstract',
    ...(text !== undefined && { text }),
    seenIn: [...seenIn.values()],
  }));
}
