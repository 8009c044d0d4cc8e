/** The terms of a text: words that say what it is about. */
import { plainText } from '../text/index.ts';
import { spellingsOf } from './spelling.ts';
import type { PaperText } from './text.ts';

/** A term of a paper. */
export interface Term {
  /** How often the paper uses it; once in the title counts as twice. */
  readonly count: number;
  /** The form that the paper uses most; of forms used as often, the one that comes last: lower case. */
  readonly form: string;
}

/** A title sums up its text. */
const IN_TITLE = 2;

/** The terms of a paper, in order of appearance. */
export function termsOf({ title, body }: PaperText): Map<string, Term> {
  const found = new Map<string, Found>();
  count(found, body, 1, false);
  count(found, title, IN_TITLE, true);
  return found;
}

/** The uses of a term; nearly all have one form. */
class Found implements Term {
  count = 0;
  #form = '';
  #uses = 0;
  #others: Map<string, number> | undefined;

  add(form: string, times: number): void {
    this.count += times;
    if (this.#uses === 0) this.#form = form;
    if (form === this.#form) this.#uses += times;
    else {
      this.#others ??= new Map();
      this.#others.set(form, (this.#others.get(form) ?? 0) + times);
    }
  }

  get form(): string {
    let [best, most] = [this.#form, this.#uses];
    for (const [form, uses] of this.#others ?? []) {
      if (uses > most || (uses === most && form > best)) [best, most] = [form, uses];
    }
    return best;
  }
}

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s)}\]]+/gi;

/** Only a backslash can make other words of a text: what else TeX reads stands between words. */
function wordsIn(source: string): string {
  const text = source.includes('\\') ? plainText(source) : source;
  return text.includes('://') || text.includes('www.') ? text.replace(ADDRESS, ' ') : text;
}

/** Counts the words of a text. In `capitals`, no word has a capital of its own, unless it has two. */
function count(found: Map<string, Found>, source: string, times: number, capitals: boolean): void {
  const text = wordsIn(source);
  let begins = true;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) {
      if (BEGINNING.has(code)) begins = true;
      at += 1;
      continue;
    }
    const end = endOfWord(text, at);
    let first = begins || capitals;
    for (const { term, form, begun } of spellingsOf(text.slice(at, end))) {
      const known = found.get(term) ?? new Found();
      known.add(first ? begun : form, times);
      found.set(term, known);
      first = capitals;
    }
    begins = false;
    at = end;
  }
}

/** After these, a word has a capital whatever it is. */
const BEGINNING: ReadonlySet<number> = new Set(
  Array.from('.!?:•("“‘', (sign) => sign.charCodeAt(0)),
);
const HYPHENS: ReadonlySet<number> = new Set(Array.from('-‐‑', (sign) => sign.charCodeAt(0)));

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (isLetter(code)) continue;
    if (!HYPHENS.has(code) || !isLetter(text.charCodeAt(end + 1))) break;
  }
  return end;
}

/** Scripts that part their words; digits may stand in a word: `qwen2`. */
const LETTER = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{M}\p{N}]/u;
const [UNKNOWN, YES, NO] = [0, 1, 2];
const letters = new Uint8Array(0x10000);

function isLetter(code: number): boolean {
  // Beyond the end of a text there is no code.
  if (Number.isNaN(code)) return false;
  if (letters[code] === UNKNOWN) letters[code] = LETTER.test(String.fromCharCode(code)) ? YES : NO;
  return letters[code] === YES;
}
