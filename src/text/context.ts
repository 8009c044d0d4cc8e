/** What the commands of a text see of the parser. */
import type { ElementContent } from 'hast';

/**
 * Something in a text that could not be understood; `offset` counts UTF-16 units from its start. A macro of the
 * authors' own is undefined in their abstract, so that nothing can know what it prints; TeX is unsupported where we
 * know too little, or where it is broken.
 */
export interface Problem {
  readonly kind: 'undefined-macro' | 'unsupported-tex';
  readonly message: string;
  readonly offset: number;
}

/** Where in the tree the parser is: inside code and links some things are not interpreted. */
export interface Context {
  readonly depth: number;
  readonly code: boolean;
  readonly link: boolean;
  /** Where links that a digest lost lead: without it "this https URL" are just words. */
  readonly lost?: string;
}

/** The `{…}` after a command. */
export interface Argument {
  readonly raw: string;
  /** The parsed content, with the given changes to the context. */
  nodes(change?: Partial<Context>): ElementContent[];
}

/** One use of a command, from which it takes its arguments and to which it gives its output. */
export interface Call {
  readonly context: Context;
  /** The next group, if one follows. */
  argument(): Argument | undefined;
  /** What a sticky pattern matches next; it is passed over. */
  take(pattern: RegExp): string | undefined;
  /** A star is passed over, and up to two optional arguments, `[…]`, without their brackets. */
  options(): readonly string[];
  /** Passes over white space, as TeX does after a command. */
  skipSpace(): void;
  /** Passes over an empty group, `{}`; false if none follows. */
  skipEmpty(): boolean;
  /** The rest of the enclosing group; undefined outside groups. */
  rest(): ElementContent[] | undefined;
  /** What a macro stands for from here on. */
  define(name: string, meaning: string): void;
  /** Says that something of the command is not understood, although it is shown. */
  report(message: string): void;
  text(value: string): void;
  add(...nodes: readonly ElementContent[]): void;
}

/** Prints a command; false means that the command cannot be read and is to be shown as it stands. */
export type Command = (call: Call) => boolean;
