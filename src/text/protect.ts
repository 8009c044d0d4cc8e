/** Keeps TeX out of the sight of the Markdown parser, which would read `_` and ``quotes'' its own way. */
import { dollarSpan } from './formula-readers.ts';
import { Parser } from './parser.ts';

/** Markdown whose formulas are placeholders, and the formulas. */
export interface HiddenTex {
  readonly markdown: string;
  readonly formulas: readonly string[];
}

// Private-use characters, which no digest has; if one has, its formulas are left to Markdown.
const OPEN = '\ue000';
const CLOSE = '\ue001';

/** Replaces formulas by placeholders, and TeX's quotation marks by the characters they mean. */
export function hideTex(source: string): HiddenTex {
  if (!/[$`]/.test(source) || source.includes(OPEN)) return { markdown: source, formulas: [] };
  const parser = new Parser(source);
  const { tokens, quotes } = parser.structure;
  const formulas: string[] = [];
  let markdown = '';
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    const next = token?.kind === 'dollar' ? dollarSpan(parser, index)?.next : undefined;
    if (next === undefined) {
      markdown += quotes.get(index) ?? token?.text ?? '';
      index += 1;
    } else {
      markdown += `${OPEN}${formulas.length}${CLOSE}`;
      formulas.push(source.slice(token?.start, tokens[next - 1]?.end));
      index = next;
    }
  }
  return { markdown, formulas };
}

/** The text with its formulas back in place. */
export function showTex(text: string, { formulas }: HiddenTex): string {
  return formulas.length === 0
    ? text
    : text.replace(
        /\ue000(\d+)\ue001/g,
        (match, index: string) => formulas[Number(index)] ?? match,
      );
}
