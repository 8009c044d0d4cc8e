/** The source as pieces, and what each may print. */
import { renderText } from '../../src/text/index.ts';
import { betweenDollars, isRunningText, partedWords } from './dollars.ts';
import {
  exactly,
  type Follow,
  inAnyOrder,
  lettersOf,
  loosely,
  parted,
  partedBy,
  wordsOf,
} from './follow.ts';
import { ALONE, CODE, SILENT, UNITS } from './patterns.ts';

/** A part of the source, and what it may print. */
export interface Piece {
  readonly source: string;
  readonly prints: readonly string[];
  readonly follow: Follow;
  /** A dollar that must be printed. */
  readonly isDollar?: boolean;
}

type Reading = Omit<Piece, 'source'>;

const GAP = ' ';
/** Where words may be parted or not: a character that no digest has. */
const SEAM = '\ue000';

const KINDS: readonly (readonly [RegExp, (source: string) => Reading | undefined])[] = [
  [new RegExp(CODE, 'y'), code],
  [new RegExp(UNITS, 'y'), formula],
  [new RegExp(ALONE, 'y'), alone],
  [new RegExp(SILENT, 'y'), withArgument],
  [/\\(?:href|hyperlink)\s*\{[^{}]*\}/y, withArgument],
  [
    /\\(?:["'`^~=.](?! [^{])|[uvrHdckb](?![a-zA-Z]))\s?(?=\{?\s?(?:\\[ij]|[a-zA-Z]))/y,
    (source) => ({ prints: ['', lettersOf(source)], follow: inAnyOrder }),
  ],
  [/\\[a-zA-Z]+(?=\{[^}])/y, undefinedMacro],
  [/\\[a-zA-Z]+\*?(?:\[[^\]{}$\n]*\]){0,2}[ \t]*/y, command],
  [/\\[^\p{L}\p{N}]?|[{}^_~\ue000]+|\$/uy, () => ({ prints: [''], follow: loosely })],
  [/[\p{L}\p{N}\p{M}]+/uy, (source) => ({ prints: [wordsOf(source)], follow: exactly })],
  [/[^\\{}$^_~\ue000\p{L}\p{N}\p{M}]+/uy, () => ({ prints: [''], follow: parted })],
];

/** Arguments that print as something else than their letters. */
const CODED = /\\(?:ding|unicode|href|hyperlink)\s*\{[^{}]*\}/g;

/** A formula; undefined for dollars that are money or have no partner: they stay in print. */
function formula(raw: string): Reading | undefined {
  const source = raw.replaceAll(SEAM, '');
  const { plain } = renderText(source);
  const braces = source.match(/(?<!\\)[{}]/g) ?? [];
  const isCut = braces.length % 2 === 1 || (source.startsWith('$') && plain.includes('$'));
  if (isCut) return undefined;
  const bare = source.replace(new RegExp(SILENT, 'g'), GAP).replace(CODED, GAP);
  const own = lettersOf(bare.replace(/\\mkern-?[\d.]+mu|\\[a-zA-Z]+/g, GAP));
  const printed = lettersOf(plain);
  const prints = [lettersOf(source), holds(printed, own) ? printed : own];
  return { prints, follow: partedBy(partedWords(source)) };
}

/** Whether the letters are all there, each as often. */
function holds(letters: string, wanted: string): boolean {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of wanted) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  return [...counts.values()].every((count) => count >= 0);
}

/** Code is printed as it is. */
function code(source: string): Reading {
  return { prints: [lettersOf(source.replace(/^\\[a-z]+/, ''))], follow: inAnyOrder };
}

/** A command whose argument prints nothing, or itself. */
function withArgument(source: string): Reading {
  const prints = ['', lettersOf(source.replace(/^\\[a-zA-Z]+/, '')), lettersOf(source)];
  return { prints, follow: inAnyOrder };
}

/** What is not read, such as a letter with a long accent (`\b{eta}` for `\beta`), is read by its parts. */
function alone(source: string): Reading | undefined {
  const { plain, problems } = renderText(source);
  return problems.length > 0 ? undefined : { prints: [lettersOf(plain)], follow: inAnyOrder };
}

/** A macro that nothing defines prints its arguments. */
function undefinedMacro(source: string): Reading | undefined {
  const { problems } = renderText(source);
  const isUndefined = problems.some(({ kind }) => kind === 'undefined-macro');
  return isUndefined ? { prints: [''], follow: loosely } : undefined;
}

/** What it prints alone, in text and in a formula; nothing only when it is known. */
function command(source: string): Reading {
  const name = source.replace(/\[.*/s, '').trim();
  const option = lettersOf(source.slice(name.length));
  const isKnown = renderText(`${name}{x}{y}`).problems.length === 0;
  const texts = [`${name}{}`, `$${name}$`].map((tex) => renderText(tex).plain);
  const alone = [lettersOf(name), ...texts.map(lettersOf), ...(isKnown ? [''] : [])];
  const prints = new Set(alone.flatMap((print) => [print, print + option]));
  return { prints: [...prints], follow: inAnyOrder };
}

export function* piecesOf(text: string): Generator<Piece> {
  // Digests glue words to the placeholder of a lost link; print may part them.
  const source = text.replace(/this https? URL/g, `${SEAM}$&${SEAM}`);
  for (let at = 0; at < source.length; ) {
    const piece = pieceAt(source, at);
    yield piece;
    at += piece.source.length;
  }
}

/** The piece that a dollar at the place begins: itself before running text, or a formula. */
function dollarAt(text: string, at: number): Piece | undefined {
  const source = text.charAt(at) === '$' ? betweenDollars(text, at) : undefined;
  if (source === undefined || source === '$$') return undefined;
  if (isRunningText(source.slice(1, -1), text.charAt(at + source.length))) {
    return { source: '$', prints: [''], follow: loosely, isDollar: true };
  }
  const read = formula(source);
  return read && { source, ...read };
}

function pieceAt(text: string, at: number): Piece {
  const dollar = dollarAt(text, at);
  if (dollar) return dollar;
  for (const [pattern, reading] of KINDS) {
    pattern.lastIndex = at;
    const [source = ''] = pattern.exec(text) ?? [];
    const read = source === '' ? undefined : reading(source);
    if (read) return { source, ...read };
  }
  return { source: text.charAt(at), prints: [''], follow: parted };
}
