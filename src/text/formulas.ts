/** Tells formulas from money, and formulas that are only text from mathematics. */
import type { ElementContent } from 'hast';
import { ESCAPES } from './commands.ts';
import { FORMULA_TEXT, MATHS_FONTS } from './fonts.ts';
import { isMeasure, isRunningText } from './running.ts';
import type { Structure } from './structure.ts';
import type { Token } from './tokens.ts';

const TEX_SIGN = /\\[a-zA-Z%,;!]|[\^_]/;

/** Longer formulas are shown as their source. */
const MAX_LENGTH = 2000;

/** Two ordinary words: text between two prices reads like this, few formulas do. */
function isProse(content: string): boolean {
  const own = content.replace(/\\(?:text|mbox)[a-z]*\s*\{[^{}]*\}/g, ' ');
  return own.split(/\s+/).filter((word) => /^[^\\]*\p{L}{3}/u.test(word)).length > 1;
}

/** Whether the text between two dollars is a formula: pandoc's rule, less strict where TeX is plain. */
export function isFormula(content: string, after: string): boolean {
  if (content.length > MAX_LENGTH || !/\S/.test(content)) return false;
  if (isRunningText(content, after)) return false;
  const [spaceFirst, spaceLast] = [/^\s/.test(content), /\s$/.test(content)];
  // A dollar behind a space and before a word or a number begins something of its own.
  if (spaceLast && !spaceFirst && /^[\p{L}\p{N}\\({]/u.test(after)) return false;
  if (TEX_SIGN.test(content)) return !(spaceFirst || spaceLast) || !isProse(content);
  if (spaceLast) return /^(?:\w|(?!.*\p{L}{3}).*[=()<>].*)$/u.test(content.trim());
  if (spaceFirst) return false;
  const isMoney = /^[\d.,].*\s\p{L}{3}/u.test(content) && !isMeasure(content, after);
  return !isMoney && !(/^\d/.test(after) && /[\p{L}\d]/u.test(content));
}

/** Whether a formula (the tokens from `from` to `to`) holds only text commands and words. */
export function isTextual({ tokens, brace }: Structure, from: number, to: number): boolean {
  let commands = 0;
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'command') {
      const name = token.text.slice(1);
      const close = brace[index + 1] ?? -1;
      const isWord = close === index + 3 && /^[A-Za-z\d-]+$/.test(tokens[index + 2]?.text ?? '');
      if (!(FORMULA_TEXT.has(name) || (MATHS_FONTS.has(name) && isWord))) return false;
      commands += 1;
      while (tokens[index + 1]?.kind === 'open') index = Math.max(index + 1, brace[index + 1] ?? 0);
    } else if (token?.kind === 'verbatim') commands += 1;
    else if (token?.kind === 'escape' ? !ESCAPES.has(token.text.charAt(1)) : !isWords(token)) {
      return false;
    }
  }
  return commands > 0;
}

const isWords = (token: Token | undefined): boolean =>
  /^(?:text|quote|dash|newline|tilde|lost)$/.test(token?.kind ?? '') &&
  !/[\^_=<>|+*/]/.test(token?.text ?? '');

/**
 * The formula as a raised or lowered piece of the text if it has nothing to stand on: `MT$^3$`. As MathML it would
 * keep the distance from what follows that a formula keeps.
 */
export function asScript(content: string): ElementContent | undefined {
  const match =
    /^([\^_]) ?(?:\{([\w+-]+)\}|\{\\(?:text|textrm|rm|mathrm) ?\{([\w+-]+)\}\}|(\w))$/.exec(
      content,
    );
  const value = match?.[2] ?? match?.[3] ?? match?.[4];
  if (value === undefined) return undefined;
  const children: ElementContent[] = [{ type: 'text', value }];
  return { type: 'element', tagName: match?.[1] === '^' ? 'sup' : 'sub', properties: {}, children };
}
