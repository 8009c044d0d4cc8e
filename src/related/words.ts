/** Finds the words of a text. */
import { plainText } from '../text/index.ts';
import type { Lexicon, Word } from './lexicon.ts';

/** Called with each word; `begins` where any word has a capital: at the beginning of a sentence, after a quote. */
export type WordFound = (word: Word, begins: boolean) => void;

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s)}\]]+/gi;

/** Reads the words of TeX-flavoured text. */
export function readWords(source: string, lexicon: Lexicon, found: WordFound): void {
  const text = printed(source);
  let begins = true;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) {
      if (isBeginning(code)) begins = true;
      at += 1;
      continue;
    }
    let hash = code;
    let end = at + 1;
    for (; end < text.length; end += 1) {
      const next = text.charCodeAt(end);
      if (!isLetter(next) && !(isHyphen(next) && isLetter(text.charCodeAt(end + 1)))) break;
      hash = (Math.imul(hash, 31) + next) | 0;
    }
    const words = lexicon.wordsAt(text, at, end, hash ^ (hash >>> 16));
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as Word;
      found(word, begins && (index === 0 || word.bound));
    }
    begins = false;
    at = end;
  }
}

/** Only a backslash can make other words of a text: what else TeX reads stands between words. */
function printed(source: string): string {
  const text = source.includes('\\') ? plainText(source) : source;
  return text.includes('://') || text.includes('www.') ? text.replace(ADDRESS, ' ') : text;
}

const [LETTER, HYPHEN, BEGINNING] = [1, 2, 4];

/** Scripts that part their words; digits may stand in a word: `qwen2`. */
const LETTERS = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{M}\p{N}]/u;
const kinds = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (LETTERS.test(sign)) return LETTER;
  return '-‐‑'.includes(sign) ? HYPHEN : '.!?:•("“‘'.includes(sign) ? BEGINNING : 0;
});

const isLetter = (code: number): boolean => kinds[code] === LETTER;
const isHyphen = (code: number): boolean => kinds[code] === HYPHEN;
const isBeginning = (code: number): boolean => kinds[code] === BEGINNING;
