/** TeX's quotation marks, ``double'' and `single', where they have a partner. */
import type { Token } from './tokens.ts';

/** An apostrophe further away than this (in characters) does not end a `single' quotation. */
const MAX_SINGLE = 200;

const CURLY = { double: ['“', '”'], single: ['‘', '’'] } as const;

type Style = keyof typeof CURLY;
interface Opener {
  readonly style: Style;
  readonly index: number;
  readonly start: number;
}

const isSpace = (character: string): boolean => !/\S/.test(character);
const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

class Pairing {
  readonly marks = new Map<number, string>();
  #open: Opener[] = [];
  #doubles = 0;

  push(opener: Opener): void {
    this.#open.push(opener);
    if (opener.style === 'double') this.#doubles += 1;
  }

  /** Takes the innermost opener off; the mark of a closer at `index` is paired with it. */
  pop(index?: number): void {
    const opener = this.#open.pop();
    if (!opener) return;
    if (opener.style === 'double') this.#doubles -= 1;
    if (index === undefined) return;
    this.marks.set(opener.index, CURLY[opener.style][0]);
    this.marks.set(index, CURLY[opener.style][1]);
  }

  /** What is still open inside a double quotation when it ends has no partner. */
  popDouble(index?: number): void {
    if (this.#doubles === 0) return;
    while (this.#open.at(-1)?.style === 'single') this.pop();
    this.pop(index);
  }

  popSingle(start: number, index?: number): void {
    const opener = this.#open.at(-1);
    if (opener?.style === 'single') this.pop(start - opener.start > MAX_SINGLE ? undefined : index);
  }

  clear(): void {
    this.#open = [];
    this.#doubles = 0;
  }
}

/** What to show for each quotation mark that has a partner, by token index. */
export function pairQuotes(source: string, tokens: readonly Token[]): ReadonlyMap<number, string> {
  const pairing = new Pairing();
  tokens.forEach(({ kind, text, start, end }, index) => {
    if (kind === 'newline' && text.split('\n').length > 2) pairing.clear();
    if (kind !== 'quote') return;
    const [before, after] = [source.charAt(start - 1), source.charAt(end)];
    const style = text.length === 2 || text === '"' ? 'double' : 'single';
    if (text.startsWith('`')) {
      const opens = !isSpace(after) && !(style === 'single' && isWord(before));
      if (opens) pairing.push({ style, index, start });
      // `code` and ``code`` are Markdown's, not TeX's: both marks stay.
      else if (style === 'single') pairing.popSingle(start);
      else pairing.popDouble();
    } else if (style === 'double') pairing.popDouble(index);
    else if (!isSpace(before) && !isWord(after)) pairing.popSingle(start, index);
  });
  return pairing.marks;
}
