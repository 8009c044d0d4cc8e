/** Words as they were printed, each known by its number once it has been read. */
import { type Spelling, spellingsOf } from './spelling.ts';

/** A word by numbers: of its term, of its form, and of its form where any word has a capital. */
export interface Word {
  readonly term: number;
  readonly form: number;
  readonly begun: number;
  /** Whether its forms are those of a compound that it is part of. */
  readonly bound: boolean;
}

/** How a term is printed; the same text may stand for two terms, by what it was part of. */
export interface Form {
  readonly term: number;
  readonly text: string;
}

interface Entry {
  readonly printed: string;
  /** A compound is several words; some say nothing. */
  readonly words: readonly Word[];
  /** The next one with the same hash. */
  readonly next: Entry | undefined;
}

const BUCKETS = 1 << 19;

export class Lexicon {
  readonly terms: string[] = [];
  readonly forms: Form[] = [];
  readonly #terms = new Map<string, number>();
  readonly #forms = new Map<string, number>();
  readonly #entries: (Entry | undefined)[] = Array.from({ length: BUCKETS });
  #size = 0;

  /** How many printed words are known. */
  get size(): number {
    return this.#size;
  }

  /**
   * The words that a text holds between two places; `hash` is any number that the same letters always have. To look one up
   * does not make a string of it: texts are long, and their words few.
   */
  wordsAt(text: string, start: number, end: number, hash: number): readonly Word[] {
    const bucket = hash & (BUCKETS - 1);
    const first = this.#entries[bucket];
    for (let entry = first; entry; entry = entry.next) {
      if (entry.printed.length === end - start && text.startsWith(entry.printed, start)) {
        return entry.words;
      }
    }
    const printed = copyOf(text.slice(start, end));
    this.#size += 1;
    const words = spellingsOf(printed).map((spelling) => this.#number(spelling));
    this.#entries[bucket] = { printed, words, next: first };
    return words;
  }

  #number({ term, form, begun, bound }: Spelling): Word {
    const number = this.#terms.get(term) ?? this.#terms.size;
    if (number === this.#terms.size) {
      this.#terms.set(term, number);
      this.terms.push(term);
    }
    const own = this.#numberOfForm(number, form);
    const other = begun === form ? own : this.#numberOfForm(number, begun);
    return { term: number, form: own, begun: other, bound };
  }

  #numberOfForm(term: number, text: string): number {
    const key = `${term} ${text}`;
    const number = this.#forms.get(key) ?? this.#forms.size;
    if (number === this.#forms.size) {
      this.#forms.set(key, number);
      this.forms.push({ term, text });
    }
    return number;
  }
}

/** The same letters: what is cut out of a text keeps all of it in memory. */
const copyOf = (word: string): string => Buffer.from(word, 'utf16le').toString('utf16le');
