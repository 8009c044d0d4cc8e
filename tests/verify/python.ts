/** Reads a Python literal, as `repr` prints it: what the producers of digests write a record a line as. */

export type Literal = string | number | boolean | null | readonly Literal[] | LiteralDict;
/** A dict with strings for keys. */
export type LiteralDict = ReadonlyMap<string, Literal>;

const BLANK = /\s*/y;
const NUMBER = /[+-]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z]+/y;
const WORDS: ReadonlyMap<string, Literal> = new Map<string, Literal>([
  ['None', null],
  ['True', true],
  ['False', false],
]);
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([\s\S]))/y;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\n', ''],
]);

/** The value of one literal, with nothing but white space around it. Throws with the offset of what is no literal. */
export function parseLiteral(text: string): Literal {
  const reader = new LiteralReader(text);
  const value = reader.value();
  reader.end();
  return value;
}

/** The dict in a line; throws when there is something else. */
export function parseDict(text: string): LiteralDict {
  const value = parseLiteral(text);
  if (!(value instanceof Map)) throw new SyntaxError('Expected a dict');
  return value;
}

class LiteralReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(): Literal {
    this.#take(BLANK);
    const first = this.#text.charAt(this.#at);
    if (first === '{') return this.#dict();
    if (first === '[') return this.#list(']');
    if (first === '(') return this.#list(')');
    if (first === "'" || first === '"') return this.#string(first);
    const number = this.#take(NUMBER);
    if (number !== undefined) return Number(number.replaceAll('_', ''));
    const word = WORDS.get(this.#take(WORD) ?? '');
    return word === undefined ? this.#fail('a literal') : word;
  }

  end(): void {
    this.#take(BLANK);
    if (this.#at < this.#text.length) this.#fail('the end');
  }

  #dict(): LiteralDict {
    const dict = new Map<string, Literal>();
    this.#items('}', () => {
      const key = this.value();
      if (typeof key !== 'string') this.#fail('a string for a key');
      this.#take(BLANK);
      if (this.#text.charAt(this.#at) !== ':') this.#fail('a colon');
      this.#at += 1;
      dict.set(key, this.value());
    });
    return dict;
  }

  #list(close: string): Literal[] {
    const list: Literal[] = [];
    this.#items(close, () => list.push(this.value()));
    return list;
  }

  /** What stands between brackets, parted by commas; one may follow the last. */
  #items(close: string, read: () => void): void {
    this.#at += 1;
    for (;;) {
      this.#take(BLANK);
      if (this.#text.charAt(this.#at) === close) break;
      read();
      this.#take(BLANK);
      const next = this.#text.charAt(this.#at);
      if (next === ',') this.#at += 1;
      else if (next !== close) this.#fail(`a comma or ${close}`);
    }
    this.#at += 1;
  }

  #string(quote: string): string {
    let value = '';
    let from = this.#at + 1;
    for (this.#at = from; this.#at < this.#text.length; ) {
      const character = this.#text.charAt(this.#at);
      if (character === quote) {
        value += this.#text.slice(from, this.#at);
        this.#at += 1;
        return value;
      }
      if (character === '\n') break;
      if (character === '\\') {
        value += this.#text.slice(from, this.#at) + this.#escape();
        from = this.#at;
      } else {
        this.#at += 1;
      }
    }
    return this.#fail(`a closing ${quote}`);
  }

  /** An escape Python does not know stays as it stands, backslash and all. */
  #escape(): string {
    ESCAPE.lastIndex = this.#at;
    const [all, byte, short, long, octal, sign] = ESCAPE.exec(this.#text) ?? [];
    if (all === undefined) return this.#fail('an escape');
    this.#at += all.length;
    const hex = byte ?? short ?? long;
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
    return SIGNS.get(sign ?? '') ?? all;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    this.#at += found?.length ?? 0;
    return found;
  }

  #fail(expected: string): never {
    throw new SyntaxError(`Unexpected text at ${this.#at}, expected ${expected}`);
  }
}
