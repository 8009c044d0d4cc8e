/**
 * Whether the index knows the words of a query. For a word it has never seen, Pagefind answers with
 * the longest beginning of it that it has ("zebra": "ze"), and so finds papers that say nothing of it.
 */

import { spaced } from '../search/han.ts';
import { fold } from '../text/fold.ts';
import type { Hit } from './engine.ts';

/** As Pagefind compares words: without accents, case and punctuation. */
function plainWords(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}\s]/gu, '');
}

/** The words of a text, as they are compared: of `Vision-Language` two. */
export function wordsOf(text: string): string[] {
  return fold(spaced(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** What a paper is searched in. */
export const textsOf = ({ title, authors, content }: Hit): string[] => [title, ...authors, content];

/** Whether one of these texts has these words, one after the other. */
export function hasPhrase(texts: readonly string[], phrase: string): boolean {
  const wanted = ` ${wordsOf(phrase).join(' ')} `;
  return texts.some((text) => ` ${wordsOf(text).join(' ')} `.includes(wanted));
}

/** A beginning that the forms of an English word share: `generalization` and `general`, `studies` and `study`. */
function beginning(word: string): string {
  const base = word.replace(/(?:ies|ied|y)$/, '');
  return base.slice(0, Math.max(Math.min(4, base.length), Math.ceil(base.length / 2)));
}

/** Every paper found has all words of the query, or none has them: so the first one tells. */
export function tellsOf(hit: Hit, words: string): boolean {
  const told = plainWords([hit.title, ...hit.authors, hit.id, hit.date, hit.content].join(' '));
  return plainWords(words)
    .split(/\s+/)
    .every((word) => told.includes(beginning(word)));
}
