/** Macros that a text defines for itself: `\newcommand{\method}{WaveNet}`. */
import type { ElementContent } from 'hast';
import type { Command } from './context.ts';
import type { Parser, Place } from './parser.ts';

const NAME = /^\\([a-zA-Z]+)$/;
const MAX_LENGTH = 200;
/** More uses than this in one text are shown like macros that nothing defines. */
const MOST_USES = 100;

/**
 * A definition shows nothing. What it says is kept if it has no parameters; else its uses are shown like those of a
 * macro that nothing defines, and the definition is reported.
 */
export const define: Command = (call) => {
  call.take(/\*/y);
  const bare = call.take(/[ \t]*\\[a-zA-Z]+/y) ?? call.argument()?.raw ?? '';
  const [, name] = NAME.exec(bare.trim()) ?? [];
  if (name === undefined) return false;
  const parameters = call.take(/(?:\[[^\]{}$\n]{0,100}\]){1,2}|(?:#\d){1,9}/y);
  const body = call.argument();
  if (!body) return false;
  const isPlain = !parameters && !body.raw.includes('#') && body.raw.length <= MAX_LENGTH;
  if (isPlain) call.define(name, body.raw);
  else call.report(`The definition of \\${name} is not understood`);
  return true;
};

/** The formula with the macros that its text has defined replaced by what they stand for. */
export function expand(tex: string, { macros }: Parser): string {
  if (macros.size === 0) return tex;
  return tex.replace(/\\([a-zA-Z]+)/g, (macro, name: string) => {
    const meaning = macros.get(name);
    return meaning === undefined ? macro : `{${meaning}}`;
  });
}

/** What a macro of the text stands for; undefined if the text does not define it. */
export function meaningOf(
  parser: Parser,
  name: string,
  { context }: Place,
): ElementContent[] | undefined {
  const meaning = parser.macros.get(name);
  if (meaning === undefined) return undefined;
  parser.macroUses += 1;
  if (parser.macroUses > MOST_USES) return undefined;
  const inner = parser.fork(meaning);
  return inner.read(0, inner.structure.tokens.length, { ...context, depth: context.depth + 1 });
}
