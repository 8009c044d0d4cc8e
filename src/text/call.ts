/** The use of a command at one place of a text. */
import type { ElementContent } from 'hast';
import type { Argument, Call, Context } from './context.ts';
import type { Parser, Place } from './parser.ts';

/** Gives a command its arguments; `next` is the first token that no argument has taken. */
export class PlacedCall implements Call {
  readonly context: Context;
  next: number;
  readonly #parser: Parser;
  readonly #place: Place;

  constructor(parser: Parser, place: Place) {
    this.#parser = parser;
    this.#place = place;
    this.context = place.context;
    this.next = place.index + 1;
  }

  argument(): Argument | undefined {
    const { tokens } = this.#parser.structure;
    const blank = tokens[this.next];
    const isBlank = blank !== undefined && !/\S/.test(this.#parser.remainder(blank));
    const open = this.next + (isBlank ? 1 : 0);
    const group = this.#parser.group(open, this.context);
    if (!group || tokens[open]?.kind !== 'open') return undefined;
    this.next = group.to + 1;
    const { source } = this.#parser;
    return {
      raw: source.slice(tokens[open].end, tokens[group.to]?.start),
      nodes: (change) => this.#parser.read(group.from, group.to, this.#inner(change)),
    };
  }

  /** Whether a balanced group follows, with nothing between. */
  isBeforeGroup(): boolean {
    const { tokens } = this.#parser.structure;
    return (
      tokens[this.next]?.kind === 'open' &&
      this.#parser.group(this.next, this.context) !== undefined
    );
  }

  skipEmpty(): boolean {
    const isEmpty = this.#parser.group(this.next, this.context)?.to === this.next + 1;
    if (isEmpty) this.next += 2;
    return isEmpty;
  }

  take(pattern: RegExp): string | undefined {
    const text = this.#parser.take(this.next, pattern);
    if (text) this.next = this.#parser.unread(this.next);
    return text;
  }

  options(): string[] {
    this.take(/\*/y);
    const options = [0, 1].map(() => this.take(/\[[^\]{}$\n]{0,100}\]/y)?.slice(1, -1));
    return options.filter((option) => option !== undefined);
  }

  skipSpace(): void {
    this.take(/[ \t]+/y);
  }

  rest(): ElementContent[] | undefined {
    if (this.context.depth === 0) return undefined;
    const from = this.next;
    this.next = this.#place.to;
    return this.#parser.read(from, this.next, this.#inner());
  }

  define(name: string, meaning: string): void {
    this.#parser.macros.set(name, meaning);
  }

  report(message: string): void {
    const { start } = this.#place.token;
    this.#parser.problems.push({ kind: 'unsupported-tex', message, offset: start });
  }

  text(value: string): void {
    this.#place.out.text(value);
  }

  add(...nodes: readonly ElementContent[]): void {
    this.#place.out.add(nodes);
  }

  #inner(change: Partial<Context> = {}): Context {
    return { ...this.context, ...change, depth: this.context.depth + 1 };
  }
}
