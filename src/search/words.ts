/** The words that titles and names are made of, for the reader who has mistyped one. */
import type { Library } from '../library/library.ts';
import { compareText } from '../library/order.ts';
import { fold } from '../text/fold.ts';

/** Some 60 KB on their way to a browser, which asks for them only when a search has found nothing. */
const MOST = 20_000;
const SHORTEST = 4;

/** Words of a TeX-flavoured text; what a command or a formula is part of is none. */
const wordsIn = (text: string): string[] =>
  text.split(/[^\p{L}\p{M}\\$]+/u).filter((word) => !/[\\$]/.test(word));

/** The most frequent words first, each folded. */
export function wordsOf({ papers }: Pick<Library, 'papers'>): string[] {
  const counts = new Map<string, number>();
  // Most names stand on several papers.
  const known = new Map<string, readonly string[]>();
  const wordsOfName = (name: string): readonly string[] => {
    const words = known.get(name) ?? wordsIn(name).map(fold);
    known.set(name, words);
    return words;
  };
  for (const { title, authors } of papers) {
    const words = [
      ...wordsIn(title).map(fold),
      ...authors.flatMap(({ name }) => wordsOfName(name)),
    ];
    for (const word of new Set(words)) {
      if (word.length >= SHORTEST) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, MOST)
    .map(([word]) => word);
}
