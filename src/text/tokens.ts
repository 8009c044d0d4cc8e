/** Splits TeX-flavoured text at the characters that may mean something. */
import { ACCENT } from './accents.ts';
import { trimUrl } from './links.ts';
import { LOST_LINK } from './lost-links.ts';
import { CHAR, VERBATIM } from './raw.ts';

export type TokenKind =
  | 'accent'
  | 'char'
  | 'close'
  | 'command'
  | 'dash'
  | 'dollar'
  | 'escape'
  | 'lost'
  | 'newline'
  | 'open'
  | 'quote'
  | 'script'
  | 'text'
  | 'tilde'
  | 'url'
  | 'verbatim';

/** A piece of the source; `start` and `end` are offsets into it. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const URL_PATTERN = String.raw`(?:http|Http|HTTP)[sS]?:\/\/(?:\\[_%&#~]|[!#%&()*+,\-./:;=?@[\]~\w])+`;
const SPECIAL = new RegExp(
  [
    `(?<accent>${ACCENT})`,
    CHAR,
    VERBATIM,
    String.raw`\\(?:(?=${LOST_LINK})|[a-zA-Z]+|[\s\S]|$)`,
    '[{}$~"]',
    String.raw`[\^_](?=\{)`,
    String.raw`\n\s*`,
    "``?|''?",
    '-{2,}',
    URL_PATTERN,
    LOST_LINK,
  ].join('|'),
  'g',
);

const KINDS: Readonly<Record<string, TokenKind>> = {
  $: 'dollar',
  '{': 'open',
  '}': 'close',
  '~': 'tilde',
  '`': 'quote',
  "'": 'quote',
  '"': 'quote',
  '-': 'dash',
  '^': 'script',
  _: 'script',
  h: 'url',
  H: 'url',
  t: 'lost',
};

function kindOf(text: string, { accent, mark }: Record<string, string | undefined>): TokenKind {
  if (accent !== undefined) return 'accent';
  if (mark !== undefined) return 'verbatim';
  if (/^\\char[^a-z]/i.test(text)) return 'char';
  if (text.startsWith('\\')) return /^\\[a-z]/i.test(text) ? 'command' : 'escape';
  return KINDS[text.charAt(0)] ?? 'newline';
}

/** The whole source as tokens, in one pass. */
export function tokenise(source: string): Token[] {
  const tokens: Token[] = [];
  const add = (kind: TokenKind, start: number, end: number): void => {
    if (end > start) tokens.push({ kind, text: source.slice(start, end), start, end });
  };
  let end = 0;
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(source); match; match = SPECIAL.exec(source)) {
    const kind = kindOf(match[0], match.groups ?? {});
    const text = kind === 'url' ? trimUrl(match[0]) : match[0];
    add('text', end, match.index);
    end = match.index + text.length;
    add(kind, match.index, end);
    // What was trimmed off a URL may be special again.
    SPECIAL.lastIndex = end;
  }
  add('text', end, source.length);
  return tokens;
}
