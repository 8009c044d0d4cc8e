/** Words as they are compared: `Łukasz Ørsted` is `lukasz orsted`. Used on both sides. */

/** Letters that are no letter with an accent, as people type them who do not have them. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};
const SUCH = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Most words are written in it, and need no more than lower case. */
const ASCII = /^\p{ASCII}*$/u;

/** Without accents and case. */
export const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Without accents, case and letters that few keyboards have. */
export const fold = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase()
    : withoutAccents(text).replace(SUCH, (letter) => LETTERS[letter] ?? letter);
