/** TeX's accents and letters that ASCII lacks, as Unicode. */

const COMBINING: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
  u: '\u0306',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** Letters and ligatures with a command of their own: `\L`, `\ss` … */
export const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    L: 'Ł',
    l: 'ł',
    O: 'Ø',
    o: 'ø',
    AA: 'Å',
    aa: 'å',
    AE: 'Æ',
    ae: 'æ',
    OE: 'Œ',
    oe: 'œ',
    DH: 'Ð',
    dh: 'ð',
    DJ: 'Đ',
    dj: 'đ',
    TH: 'Þ',
    th: 'þ',
    ss: 'ß',
    i: 'ı',
    j: 'ȷ',
  }),
);

/** The letters that each accent stands on in names and words, where no braces say that it is one. */
const BARE: readonly (readonly [sign: string, letters: string])[] = [
  ["'", 'aeiouycnszlrAEIOUYCNSZLR'],
  ['"', 'aeiouyAEIOUY'],
  ['`', 'aeiouAEIOU'],
  [String.raw`\^`, 'aeiouycghjswzAEIOUYCGHJSWZ'],
  ['~', 'aeiouyvnAEIOUYVN'],
  ['=', 'aeiouyAEIOUY'],
  [String.raw`\.`, 'cegzaoCEGZAOI'],
];

const DOTLESS = String.raw`\\[ij](?![a-zA-Z])`;
const BASE = `${DOTLESS}|[a-zA-Z]`;
const LETTER = String.raw`[a-zA-Z\u00c0-\u024f]`;

/** A quotation mark, an apostrophe or a full stop that a program escaped: `model\'s`, `O\'Neil`, `\"all\"`, `e\.g\.`. */
const ESCAPED = [
  String.raw`(?<=${LETTER})\\'(?:(?:[stdm]|re|ve|ll|clock)(?!${LETTER})|[A-Z][a-z])`,
  String.raw`(?<=\b(?:[Mm]a|[Yy]))\\'a|(?<=[Rr]ock)\\'n|(?<=n)\\'roll`,
  ...[`"`, `'`].map((sign) => {
    const mark = String.raw`\\${sign}`;
    return String.raw`(?<!${LETTER})${mark}(?=\S)[^"\\{}]{0,80}(?<!\s)${mark}(?![a-zA-Z{\\])`;
  }),
  String.raw`(?<=\d)\\\.|\\\.[a-z]\\?\.`,
].join('|');

/**
 * Regular expression source of an accent with its letter: `\'e`, `\'{e}`, `\v{s}`, `\c c`, `\'\i`. A sign before a space
 * is none: `radiologists\' workload`.
 */
export const ACCENT = `(?!${ESCAPED})(?:${[
  ...BARE.map(([sign, letters]) => String.raw`\\${sign}(?:${DOTLESS}|[${letters}])`),
  String.raw`\\["'${'`'}^~=.] ?\{ ?(?:${BASE}) ?\}`,
  String.raw`\\[uvrHdckb](?![a-zA-Z]) ?(?:\{ ?(?:${BASE}) ?\}|${BASE})`,
].join('|')})`;

/** Accents that are letters; where their argument is no single letter, authors may have made a macro of them. */
export const ACCENT_NAMES: ReadonlySet<string> = new Set('uvrHdckb');

/**
 * The accented letter `accent` (text that ACCENT matches) stands for; undefined if Unicode has none, unless braces say
 * that an accent is meant.
 */
export function accented(accent: string): string | undefined {
  const base = accent.slice(2).replace(/[\\{} ]/g, '');
  const letter = `${base}${COMBINING[accent.charAt(1)] ?? ''}`.normalize('NFC');
  return letter.length === 1 || accent.includes('{') ? letter : undefined;
}
