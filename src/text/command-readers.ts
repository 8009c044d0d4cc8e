/** Reads commands: known ones, those of mathematics and of TeX, and macros of the authors' own. */
import { PlacedCall } from './call.ts';
import { COMMANDS, ESCAPES } from './commands.ts';
import type { Command } from './context.ts';
import { meaningOf } from './definitions.ts';
import { readBracketed, readEnvironment, readLoose, reportMacro } from './formula-readers.ts';
import { isMathCommand } from './maths.ts';
import type { Parser, Place } from './parser.ts';
import { element, hide } from './shapes.ts';
import { STANDARD } from './standard.ts';

/** Reads the token at a place; returns the index of the next token to read. */
export type Reader = (parser: Parser, place: Place) => number;

/** Shows a token as it stands and says why. */
export function unknown(parser: Parser, place: Place, message: string): number {
  parser.problems.push({ kind: 'unsupported-tex', message, offset: place.token.start });
  const call = new PlacedCall(parser, place);
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
  const meaning = meaningOf(parser, name, place);
  if (meaning) {
    call.add(...meaning);
    call.skipEmpty();
    return call.next;
  }
  if (isUnclosed(parser, call.next)) return unclosed(parser, place, call.next);
  reportMacro(parser, place, name);
  const isWord = call.skipEmpty() || !call.isBeforeGroup();
  if (isWord) call.add(element('em', [{ type: 'text', value: name }]));
  while (!isWord && call.isBeforeGroup()) call.add(...(call.argument()?.nodes() ?? []));
  return call.next;
}

/** What a reader reads; if it reads nothing, the parser is where it was. */
function attempt(parser: Parser, read: () => number | undefined): number | undefined {
  const { mark } = parser;
  const next = read();
  if (next === undefined) parser.rewind(mark);
  return next;
}

/** Runs a command; undefined if it could not read its arguments. */
function run(parser: Parser, place: Place, command: Command): number | undefined {
  const call = new PlacedCall(parser, place);
  const next = attempt(parser, () => (command(call) ? call.next : undefined));
  if (next !== undefined) return next;
  return isUnclosed(parser, call.next) ? unclosed(parser, place, call.next) : undefined;
}

/** A command of letters: `\textbf`. */
export const command: Reader = (parser, place) => {
  const name = place.token.text.slice(1);
  if (parser.macros.has(name)) return ownMacro(parser, place, name);
  const environment = readEnvironment(parser, place);
  if (environment !== undefined) return environment;
  const known = COMMANDS.get(name) ?? (/^fa[A-Z]/.test(name) ? hide() : undefined);
  if (known) {
    return run(parser, place, known) ?? unknown(parser, place, `\\${name} lacks its argument`);
  }
  if (STANDARD.has(name)) return unknown(parser, place, `Unsupported command \\${name}`);
  const loose = attempt(parser, () => readLoose(parser, place));
  if (loose !== undefined) return loose;
  if (isMathCommand(name)) return unknown(parser, place, `\\${name} lacks its argument`);
  return ownMacro(parser, place, name);
};

/** A backslash and another sign. */
export const escaped: Reader = (parser, place) => {
  const formula = readBracketed(parser, place);
  if (formula !== undefined) return formula;
  const known = ESCAPES.get(place.token.text.charAt(1));
  if (known) return run(parser, place, known) ?? place.index + 1;
  // What remains of a command before a lost link, or of a control space at the end of a text that was trimmed.
  if (place.token.text === '\\') return place.index + 1;
  return unknown(parser, place, `Unknown command ${place.token.text}`);
};
