/**
 * The law of plain text: the words of a title or abstract are the words of its plain text, in order.
 *
 * A word is a run of letters and digits, whatever their accents and style. TeX's own words are set aside: a command may
 * print what it prints when it stands alone, and the arguments that TeX keeps to itself (colours, lengths, addresses)
 * nothing. Print has an order of its own within a formula (`x^a_b` prints the index first), so a formula is one unit
 * that holds all letters of its source; words in it that white space parts stay apart. Dollars around running text are
 * no formula and stay, too. Signs are no words, but an accent that nobody wrote, or an `@` that is gone, changes one.
 */
import { wordsOf } from './follow.ts';
import { piecesOf } from './pieces.ts';

const DEFINITION =
  /\\(?:(?:re|provide)?newcommand|DeclareMathOperator|def)\*?\s*\{?(\\[a-zA-Z]+)\}?((?:\[[^\]]*\]|#\d)*)\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g;

/** The text with the macros that it defines in place: what they say, without the definitions. */
function withMacros(source: string): string {
  const meanings = new Map<string, string>();
  const text = source.replace(DEFINITION, (_, name: string, parameters: string, body: string) => {
    if (parameters === '') meanings.set(name, body);
    return '';
  });
  if (meanings.size === 0) return text;
  return text.replace(/\\[a-zA-Z]+/g, (name) => {
    const meaning = meanings.get(name);
    return meaning === undefined ? name : `{${meaning}}`;
  });
}

/** Letters with an accent that some alphabet has, and the same as capitals. */
const ALPHABETS = 'áàâãāäȧåăąćčçĉċďéèêẽēëėěęğĝġģĥíìîĩīïłĺľńñňņóòôõōöőŕřśšşŝșţťțúùûũūüůűŵýỳŷÿỹźžż';
/** Formulas may put any accent on any letter. */
const FORMULA = /[$^_]|\\\(|\\(?:begin|[a-zA-Z]*(?:dot|acute|grave|hat|tilde|bar|check|breve|vec))/;

/** A sign that was escaped and became an accent (`experimentsŕesults`, `OŔeilly`), or nothing (`Recall10`). */
function lostSign(source: string, plain: string): string | undefined {
  const ats = [...source.matchAll(/\\@(?=[\p{L}\p{N}])/gu)].length;
  if (ats > plain.split('@').length - 1) return `\\@ is not printed`;
  if (FORMULA.test(source) || !/\\["'`~=.]/.test(source)) return undefined;
  const accented = [
    ...plain.normalize('NFC').matchAll(/(?<=(\p{L}?))(?=\P{ASCII})\p{L}(?=(\p{L}?))/gu),
  ];
  const strange = accented.find(([letter = '', before, after]) => {
    if (source.includes(letter) || !/\p{M}/u.test(letter.normalize('NFD'))) return false;
    const isWithin = before && /\p{Lu}/u.test(letter) && /\p{Ll}/u.test(after ?? '');
    return isWithin || !ALPHABETS.includes(letter.toLowerCase());
  });
  return strange && `${JSON.stringify(strange.join(''))} is no letter of the source`;
}

/** Where the words of the plain text leave those of the source; undefined when they are the same. */
export function lostWords(source: string, plain: string): string | undefined {
  const lost = lostSign(source, plain);
  if (lost !== undefined) return lost;
  const words = wordsOf(plain);
  let places: readonly number[] = [0];
  let dollars = plain.split('$').length - 1;
  for (const piece of piecesOf(withMacros(source))) {
    if (piece.isDollar) dollars -= 1;
    const next = places.flatMap((at) =>
      piece.prints.flatMap((print) => piece.follow(words, at, print)),
    );
    if (next.length === 0) {
      const printed = words.slice(Math.max(...places)).slice(0, 40);
      return `${JSON.stringify(piece.source)} is printed as ${JSON.stringify(printed)}`;
    }
    places = [...new Set(next)];
  }
  if (dollars < 0) return `${-dollars} dollars around words are not printed`;
  const rest = words.slice(Math.max(...places));
  return rest.trim() === '' ? undefined : `${JSON.stringify(rest)} is no word of the source`;
}
