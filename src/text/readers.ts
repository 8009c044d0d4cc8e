/** What each kind of token means: the table the parser works through. */
import { accented } from './accents.ts';
import { PlacedCall } from './call.ts';
import { COMMANDS, ESCAPES } from './commands.ts';
import type { Command } from './context.ts';
import { readBracketed, readDollar, readLoose } from './formula-readers.ts';
import { isWebUrl, link } from './links.ts';
import { lostLink } from './lost-links.ts';
import type { Parser, Place } from './parser.ts';
import { element, hide } from './shapes.ts';
import type { TokenKind } from './tokens.ts';

/** Reads the token at a place; returns the index of the next token to read. */
export type Reader = (parser: Parser, place: Place) => number;

const literal: Reader = (parser, place) => parser.literal(place);

function unknown(parser: Parser, place: Place, message: string): number {
  parser.problems.push({ kind: 'unsupported-tex', message, offset: place.token.start });
  const call = new PlacedCall(parser, place);
  // Its option may have been passed over in vain, so that nothing of the token seems to remain.
  call.text(place.token.text);
  call.skipEmpty();
  return call.next;
}

/** Whether the token opens a group that never closes. */
function isUnclosed({ structure: { tokens, brace } }: Parser, index: number): boolean {
  return tokens[index]?.kind === 'open' && brace[index] === -1;
}

/** A command whose `{` has no partner: without both, the rest of the text is as the authors meant it to read. */
function unclosed(parser: Parser, place: Place, next: number): number {
  const message = `${place.token.text}{ is not closed`;
  parser.problems.push({ kind: 'unsupported-tex', message, offset: place.token.start });
  if (place.token.text === '\\footnote') place.out.text(' ');
  return next + 1;
}

/** A macro of the authors' own shows its arguments; without any, its name stands for the word it would print. */
function ownMacro(parser: Parser, place: Place, name: string): number {
  const call = new PlacedCall(parser, place);
  if (isUnclosed(parser, call.next)) return unclosed(parser, place, call.next);
  const message = `Undefined macro \\${name}`;
  parser.problems.push({ kind: 'undefined-macro', message, offset: place.token.start });
  const isWord = call.skipEmpty() || !call.isBeforeGroup();
  if (isWord) call.add(element('em', [{ type: 'text', value: name }]));
  while (!isWord && call.isBeforeGroup()) call.add(...(call.argument()?.nodes() ?? []));
  return call.next;
}

/** Runs a command; undefined if it could not read its arguments. */
function run(parser: Parser, place: Place, command: Command): number | undefined {
  const call = new PlacedCall(parser, place);
  if (command(call)) return call.next;
  return isUnclosed(parser, call.next) ? unclosed(parser, place, call.next) : undefined;
}

const command: Reader = (parser, place) => {
  const name = place.token.text.slice(1);
  const known = COMMANDS.get(name) ?? (/^fa[A-Z]/.test(name) ? hide() : undefined);
  if (!known) return readLoose(parser, place) ?? ownMacro(parser, place, name);
  return run(parser, place, known) ?? unknown(parser, place, `\\${name} lacks its argument`);
};

const escaped: Reader = (parser, place) => {
  const formula = readBracketed(parser, place);
  if (formula !== undefined) return formula;
  const known = ESCAPES.get(place.token.text.charAt(1));
  if (known) return run(parser, place, known) ?? place.index + 1;
  // What remains of a command before a lost link, or of a control space at the end of a text that was trimmed.
  if (place.token.text === '\\') return place.index + 1;
  return unknown(parser, place, `Unknown command ${place.token.text}`);
};

/** An apostrophe that a program escaped, as in `model\'s`, is no accent. */
const accent: Reader = (parser, place) => {
  const { text, start } = place.token;
  const around = `${parser.source.charAt(start - 1)}${parser.source.slice(start, start + 5)}`;
  const isApostrophe = /^\p{L}\\'(?:[stdm]|re|ve|ll)(?!\p{L})/u.test(around);
  const letter = isApostrophe ? text.slice(1) : accented(text);
  if (letter === undefined) return unknown(parser, place, `Unknown accent ${text}`);
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
};
