/** The parser of TeX-flavoured text: tolerant, linear in time, never throws. */
import type { ElementContent } from 'hast';
import type { Context, Problem } from './context.ts';
import { READERS } from './readers.ts';
import { type Structure, structure } from './structure.ts';
import { type Token, tokenise } from './tokens.ts';

/** Groups nested deeper than this are shown as they stand. */
const MAX_DEPTH = 50;

/** A list of nodes in the making; neighbouring texts become one. */
export class Output {
  readonly children: ElementContent[] = [];

  text(value: string): void {
    const last = this.children.at(-1);
    if (last?.type === 'text') last.value += value;
    else if (value !== '') this.children.push({ type: 'text', value });
  }

  add(nodes: readonly ElementContent[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.text(node.value);
      else this.children.push(node);
    }
  }
}

/** One token being read. */
export interface Place {
  readonly index: number;
  readonly token: Token;
  /** The token index where the enclosing group ends. */
  readonly to: number;
  readonly context: Context;
  readonly out: Output;
}

export class Parser {
  readonly source: string;
  readonly structure: Structure;
  readonly problems: Problem[] = [];
  /** Macros without arguments that the text has defined so far, with what they stand for. */
  readonly macros = new Map<string, string>();
  macroUses = 0;
  /** Source before this offset has been dealt with. */
  #done = 0;

  constructor(source: string) {
    this.source = source;
    this.structure = structure(source, tokenise(source));
  }

  /** Reads the tokens from `from` to `to`. */
  read(from: number, to: number, context: Context): ElementContent[] {
    const out = new Output();
    for (let index = from; index < to; ) {
      const token = this.structure.tokens[index];
      if (!token) break;
      index = READERS[token.kind](this, { index, token, to, context, out });
    }
    return out.children;
  }

  /** The part of the token that is still to be read. */
  remainder(token: Token): string {
    return this.source.slice(Math.max(token.start, this.#done), token.end);
  }

  /** Shows a token as it stands. */
  literal({ token, index, out }: Place): number {
    out.text(this.remainder(token));
    return index + 1;
  }

  /** The tokens inside the group that opens at `index`, or undefined if none does. */
  group(index: number, { depth }: Context): { from: number; to: number } | undefined {
    const partner = this.structure.brace[index] ?? -1;
    if (partner <= index || depth >= MAX_DEPTH) return undefined;
    return { from: index + 1, to: partner };
  }

  /** What `pattern` (sticky) matches where the token at `index` is still to be read; it counts as read. */
  take(index: number, pattern: RegExp): string | undefined {
    const token = this.structure.tokens[index];
    if (!token) return undefined;
    const start = Math.max(token.start, this.#done);
    pattern.lastIndex = start;
    const [text] = pattern.exec(this.source) ?? [];
    if (text) this.#done = start + text.length;
    return text;
  }

  /** The first token from `index` on that has not been read to its end. */
  unread(index: number): number {
    const { tokens } = this.structure;
    let next = index;
    while ((tokens[next]?.end ?? Number.POSITIVE_INFINITY) <= this.#done) next += 1;
    return next;
  }

  /** Where the parser is, to go back to when a command turns out to lack its argument. */
  get mark(): number {
    return this.#done;
  }

  rewind(mark: number): void {
    this.#done = mark;
  }

  /** A parser of another text, which belongs to this one: the meaning of a macro. */
  fork(source: string): Parser {
    return new Parser(source);
  }
}
