/** How printed words follow a piece of the source. */

/** The places after a place of `words` that follow it there when `print` is printed. */
export type Follow = (words: string, at: number, print: string) => readonly number[];

const GAP = ' ';
/** Letters and digits without accents and style; whatever stands between them is one space. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, GAP)
    .trim();
}

export const lettersOf = (text: string): string => wordsOf(text).replaceAll(GAP, '');
const sorted = (letters: string): string => [...letters].sort().join('');

/** The word as it is, in one piece. */
export const exactly: Follow = (words, at, print) =>
  words.startsWith(print, at) ? [at + print.length] : [];

/** White space and signs part words. */
export const parted: Follow = (words, at) => {
  if (words.charAt(at) === GAP) return [at + 1];
  const isEdge = at === 0 || at === words.length || words.charAt(at - 1) === GAP;
  return isEdge ? [at] : [];
};

/** TeX's signs part words or join them. */
export const loosely: Follow = (words, at) => (words.charAt(at) === GAP ? [at, at + 1] : [at]);

/** The letters in any order, however they are parted. */
export const inAnyOrder: Follow = (words, at, print) => {
  let letters = '';
  let end = at;
  while (letters.length < print.length && end < words.length) {
    letters += words.charAt(end).trim();
    end += 1;
  }
  return sorted(letters) === sorted(print) ? loosely(words, end, '') : [];
};

/** The letters in any order, but with each of the words parted from the others. */
export function partedBy(patterns: readonly RegExp[]): Follow {
  return (words, at, print) => {
    const ends = inAnyOrder(words, at, print);
    const printed = words.slice(at, ends[0]);
    return patterns.every((pattern) => pattern.test(printed)) ? ends : [];
  };
}
