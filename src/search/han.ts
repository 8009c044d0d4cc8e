/**
 * Chinese and Japanese texts have no spaces, and Pagefind takes what has none for one word: each of their characters is
 * one in its index, and a phrase of them finds any part of a text. Used on both sides.
 */

const HAN = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]`;
const BESIDE_HAN = new RegExp(String.raw`(?<=${HAN})(?=[^\s"])|(?<=[^\s"])(?=${HAN})`, 'gu');
/** Their punctuation and full-width forms, too; in an excerpt, marks may stand between. */
const SET = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\u3000-\u303f\uff00-\uffef]`;
const BETWEEN_HAN = new RegExp(`(?<=${SET}(?:</?mark>)?) (?=(?:</?mark>)?${SET})`, 'gu');

/** The text with a space around each such character. */
export const spaced = (text: string): string => text.replace(BESIDE_HAN, ' ');

/** The text as it is read: without spaces between two such characters. */
export const unspaced = (text: string): string => text.replace(BETWEEN_HAN, '');
