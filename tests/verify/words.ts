/**
 * The law of plain text: the words of a title or abstract are the words of its plain text, in order.
 *
 * A word is a run of letters and digits, whatever their accents and style. TeX's own words are set aside: a command may
 * print what it prints when it stands alone, and the arguments that TeX keeps to itself (colours, lengths, addresses)
 * nothing. Print has an order of its own within a formula (`x^a_b` prints the index first), so a formula is one unit
 * that holds all letters of its source.
 */
import { renderText } from '../../src/text/index.ts';

/** A part of the source, and what it may print. */
interface Piece {
  readonly source: string;
  readonly prints: readonly string[];
  /** How a text follows the words at a place: the places after it. */
  readonly follow: (words: string, at: number, print: string) => readonly number[];
}

const GAP = ' ';
/** Where words may be parted or not: a character that no digest has. */
const SEAM = '\ue000';

/** Letters and digits without accents and style; whatever stands between them is one space. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, GAP)
    .trim();
}

const lettersOf = (text: string): string => wordsOf(text).replaceAll(GAP, '');
const sorted = (letters: string): string => [...letters].sort().join('');

/** The word as it is, in one piece. */
const exactly: Piece['follow'] = (words, at, print) =>
  words.startsWith(print, at) ? [at + print.length] : [];

/** White space and signs part words. */
const parted: Piece['follow'] = (words, at) => {
  if (words.charAt(at) === GAP) return [at + 1];
  const isEdge = at === 0 || at === words.length || words.charAt(at - 1) === GAP;
  return isEdge ? [at] : [];
};

/** TeX's signs part words or join them. */
const loosely: Piece['follow'] = (words, at) => (words.charAt(at) === GAP ? [at, at + 1] : [at]);

/** The letters in any order, however they are parted. */
const inAnyOrder: Piece['follow'] = (words, at, print) => {
  let letters = '';
  let end = at;
  while (letters.length < print.length && end < words.length) {
    letters += words.charAt(end).trim();
    end += 1;
  }
  return sorted(letters) === sorted(print) ? loosely(words, end, '') : [];
};

/** Arguments that TeX keeps to itself, with their commands. */
const SILENT =
  '\\\\(?:(?:textcolor|colorbox|hypertarget|color|[vh]space|begin|end|label)\\*?(?:\\[[^\\]]*\\])?\\s*\\{[^{}]*\\})';
const KINDS: readonly (readonly [RegExp, (source: string) => Omit<Piece, 'source'> | undefined])[] =
  [
    [
      /\$\$[^$]+\$\$|\$(?:[^$\\]|\\[\s\S])+\$|\\\([\s\S]*?\\\)|\\\[[\s\S]*?\\\]|\\(?:ding|SI|qty)(?:\s*\{[^{}]*\}){1,2}/y,
      formula,
    ],
    [new RegExp(SILENT, 'y'), withArgument],
    [/\\(?:href|hyperlink)\s*\{[^{}]*\}/y, withArgument],
    [/\\[a-zA-Z]\{[a-z]{2,9}\}/y, mangled],
    [
      /\\(?:["'`^~=.]|[uvrHdckb](?![a-zA-Z]))\s?(?=\{?\s?(?:\\[ij]|[a-zA-Z]))/y,
      (source) => ({ prints: ['', lettersOf(source)], follow: inAnyOrder }),
    ],
    [/\\[a-zA-Z]+(?=\{[^}])/y, undefinedMacro],
    [/\\[a-zA-Z]+\*?(?:\[[^\]{}$\n]*\]){0,2}[ \t]*/y, command],
    [/\\[^\p{L}\p{N}]?|[{}$^_~\ue000]+/uy, () => ({ prints: [''], follow: loosely })],
    [/[\p{L}\p{N}\p{M}]+/uy, (source) => ({ prints: [wordsOf(source)], follow: exactly })],
    [/[^\\{}$^_~\ue000\p{L}\p{N}\p{M}]+/uy, () => ({ prints: [''], follow: parted })],
  ];

/** Arguments that print as something else than their letters. */
const CODED = /\\(?:ding|unicode|href|hyperlink)\s*\{[^{}]*\}/g;

/** A formula; undefined for dollars that are money or have no partner: they stay in print. */
function formula(raw: string): Omit<Piece, 'source'> | undefined {
  const source = raw.replaceAll(SEAM, '');
  const { plain } = renderText(source);
  const braces = [...source].filter((sign) => sign === '{' || sign === '}');
  const isCut = braces.length % 2 === 1 || (source.startsWith('$') && plain.includes('$'));
  if (isCut) return undefined;
  const bare = source.replace(new RegExp(SILENT, 'g'), GAP).replace(CODED, GAP);
  const own = lettersOf(bare.replace(/\\mkern-?[\d.]+mu|\\[a-zA-Z]+/g, GAP));
  const printed = lettersOf(plain);
  return { prints: [lettersOf(source), holds(printed, own) ? printed : own], follow: inAnyOrder };
}

/** Whether the letters are all there, each as often. */
function holds(letters: string, wanted: string): boolean {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of wanted) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  return [...counts.values()].every((count) => count >= 0);
}

/** A command whose argument prints nothing, or itself. */
function withArgument(source: string): Omit<Piece, 'source'> {
  return { prints: ['', lettersOf(source.replace(/^\\[a-zA-Z]+/, ''))], follow: inAnyOrder };
}

/** Some producers cut `\beta` into `\b{eta}`, an accent and its letter. */
function mangled(source: string): Omit<Piece, 'source'> | undefined {
  const { plain, problems } = renderText(source);
  return problems.length > 0 ? undefined : { prints: [lettersOf(plain)], follow: inAnyOrder };
}

/** A macro that nothing defines prints its arguments. */
function undefinedMacro(source: string): Omit<Piece, 'source'> | undefined {
  const { problems } = renderText(source);
  const isUndefined = problems.some(({ kind }) => kind === 'undefined-macro');
  return isUndefined ? { prints: [''], follow: loosely } : undefined;
}

/** What it prints alone, in text and in a formula; nothing only when it is known. */
function command(source: string): Omit<Piece, 'source'> {
  const name = source.replace(/\[.*/s, '').trim();
  const option = lettersOf(source.slice(name.length));
  const isKnown = renderText(`${name}{x}{y}`).problems.length === 0;
  const texts = [`${name}{}`, `$${name}$`].map((tex) => renderText(tex).plain);
  const alone = [lettersOf(name), ...texts.map(lettersOf), ...(isKnown ? [''] : [])];
  const prints = new Set(alone.flatMap((print) => [print, print + option]));
  return { prints: [...prints], follow: inAnyOrder };
}

function* piecesOf(text: string): Generator<Piece> {
  // Digests glue words to the placeholder of a lost link; print may part them.
  const source = text.replace(/this https? URL/g, `${SEAM}$&${SEAM}`);
  for (let at = 0; at < source.length; ) {
    const piece = pieceAt(source, at);
    yield piece;
    at += piece.source.length;
  }
}

function pieceAt(text: string, at: number): Piece {
  for (const [pattern, reading] of KINDS) {
    pattern.lastIndex = at;
    const [source = ''] = pattern.exec(text) ?? [];
    const read = source === '' ? undefined : reading(source);
    if (read) return { source, ...read };
  }
  return { source: text.charAt(at), prints: [''], follow: parted };
}

/** Where the words of the plain text leave those of the source; undefined when they are the same. */
export function lostWords(source: string, plain: string): string | undefined {
  const words = wordsOf(plain);
  let places: readonly number[] = [0];
  for (const piece of piecesOf(source)) {
    const next = places.flatMap((at) =>
      piece.prints.flatMap((print) => piece.follow(words, at, print)),
    );
    if (next.length === 0) {
      const printed = words.slice(Math.max(...places)).slice(0, 40);
      return `${JSON.stringify(piece.source)} is printed as ${JSON.stringify(printed)}`;
    }
    places = [...new Set(next)];
  }
  const rest = words.slice(Math.max(...places));
  return rest.trim() === '' ? undefined : `${JSON.stringify(rest)} is no word of the source`;
}
