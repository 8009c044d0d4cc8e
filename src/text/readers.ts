/** What each kind of token means: the table the parser works through. */
import { accented } from './accents.ts';
import { PlacedCall } from './call.ts';
import { charOf } from './characters.ts';
import { command, escaped, type Reader, unknown } from './command-readers.ts';
import { readDollar } from './formula-readers.ts';
import { isWebUrl, link } from './links.ts';
import { lostLink } from './lost-links.ts';
import { verbatim } from './raw.ts';
import { element } from './shapes.ts';
import type { TokenKind } from './tokens.ts';

const literal: Reader = (parser, place) => parser.literal(place);

const char: Reader = (parser, place) => {
  const text = charOf(place.token.text);
  if (text === undefined) return unknown(parser, place, `Unknown character ${place.token.text}`);
  place.out.text(text);
  return place.index + 1;
};

const code: Reader = (_, { token, index, out }) => {
  out.add([element('code', [{ type: 'text', value: verbatim(token.text) }])]);
  return index + 1;
};

const accent: Reader = (parser, place) => {
  const letter = accented(place.token.text);
  if (letter === undefined) return unknown(parser, place, `Unknown accent ${place.token.text}`);
  place.out.text(letter);
  return place.index + 1;
};

/** Braces that only TeX needs are not shown: round commands, nothing, or the first letters of a word. */
const open: Reader = (parser, place) => {
  const { index, out, context } = place;
  const group = parser.group(index, context);
  if (!group) return parser.literal(place);
  const { tokens, nextDollar } = parser.structure;
  const [first, last] = [tokens[group.from], tokens[group.to]];
  const isWord = group.to === group.from + 1 && /^[A-Za-z]+$/.test(first?.text ?? '');
  const isFormula = first?.kind === 'dollar' && nextDollar[group.from + 1] === group.to - 1;
  const hidden =
    isFormula ||
    /^(?:command|accent|escape|close)$/.test(first?.kind ?? '') ||
    (first?.text === ',' && /\d/.test(parser.source.charAt(last?.end ?? 0))) ||
    (isWord && /[A-Za-z]/.test(parser.source.charAt(last?.end ?? 0)));
  out.text(hidden ? '' : '{');
  out.add(parser.read(group.from, group.to, { ...context, depth: context.depth + 1 }));
  out.text(hidden ? '' : '}');
  return group.to + 1;
};

/** `10^{-6}` outside formulas; a lone `^` or `_` is a character of the text. */
const script: Reader = (parser, place) => {
  const call = new PlacedCall(parser, place);
  const argument = place.context.code ? undefined : call.argument();
  if (!argument) return parser.literal(place);
  call.add(element(place.token.text === '^' ? 'sup' : 'sub', argument.nodes()));
  return call.next;
};

const quote: Reader = (parser, place) => {
  const curly = place.context.code ? undefined : parser.structure.quotes.get(place.index);
  if (curly === undefined) return parser.literal(place);
  place.out.text(curly);
  return place.index + 1;
};

/** Dashes between words or spaces; not options (`--foo`), arrows, table rules or lines of dashes. */
const dash: Reader = (parser, place) => {
  const { start, end, text } = place.token;
  const [before, after] = [parser.source.charAt(start - 1), parser.source.charAt(end)];
  const isOption = text === '--' && !/\S/.test(before) && /\S/.test(after);
  const isDrawn = /[<|!]/.test(before) || /[>|]/.test(after) || before === '' || after === '';
  if (place.context.code || text.length > 3 || isOption || isDrawn) return parser.literal(place);
  place.out.text(text.length === 2 ? '–' : '—');
  return place.index + 1;
};

/** "About" (`~430`) or "to" (`10~100`), unless it ties a command or a word to what is before it. */
const tilde: Reader = (parser, place) => {
  const { start, end } = place.token;
  const [before, after] = [parser.source.charAt(start - 1), parser.source.charAt(end)];
  const isTie =
    /\\/.test(after) ||
    (/\p{L}/u.test(before) && /[([$]/.test(after)) ||
    (/[\d)]/.test(before) && /\p{L}/u.test(after));
  place.out.text(isTie ? '\u00a0' : '~');
  return place.index + 1;
};

/** Line ends mean something: those of wrapped lines are spaces by now. */
const newline: Reader = (_, { token, index, out }) => {
  out.add(token.text.split('\n').length > 2 ? [element('br'), element('br')] : [element('br')]);
  return index + 1;
};

const url: Reader = (parser, place) => {
  const address = place.token.text.replace(/\\([^a-zA-Z])/g, '$1');
  if (place.context.link || !isWebUrl(address)) return parser.literal(place);
  place.out.add([link(address, [{ type: 'text', value: address }])]);
  return place.index + 1;
};

const lost: Reader = (parser, place) => {
  const { lost: where, link } = place.context;
  if (where === undefined || link) return parser.literal(place);
  place.out.add([lostLink(where, [{ type: 'text', value: place.token.text }])]);
  return place.index + 1;
};

export const READERS: Readonly<Record<TokenKind, Reader>> = {
  text: literal,
  close: literal,
  dollar: readDollar,
  accent,
  char,
  command,
  dash,
  escape: escaped,
  lost,
  newline,
  open,
  quote,
  script,
  tilde,
  url,
  verbatim: code,
};
