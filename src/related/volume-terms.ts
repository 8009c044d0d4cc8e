/** The terms of all papers of a volume, as numbers. */
import { compareText } from '../library/order.ts';
import { type Form, Lexicon, type Word } from './lexicon.ts';
import type { Packed, Unpacked } from './packed.ts';
import type { PaperText } from './text.ts';
import { readWords } from './words.ts';

/** Papers are numbered in the order they were given, terms and forms in order of text. */
export interface VolumeTerms {
  readonly terms: readonly string[];
  /** Forms of terms, as papers print them. */
  readonly forms: readonly string[];
  /** The term of each form. */
  readonly termOfForm: Uint32Array;
  /** Where each paper's uses begin, and at last where they all end. */
  readonly starts: Uint32Array;
  /** For each term of a paper, in order, the form it uses most. */
  readonly uses: Uint32Array;
  /** How often it uses the term; once in the title counts as twice. */
  readonly counts: Uint8Array;
}

/** A title sums up its text. */
const IN_TITLE = 2;
const MOST = 255;

/** With so many words, a reader forgets what it knows: they take half a kilobyte each. */
const MOST_WORDS = 200_000;

/** Reads the texts of volumes; what it learns of the words of one serves the next. */
export class TermReader {
  #lexicon = new Lexicon();
  #tally = new Tally(this.#lexicon);

  /** Reads the texts of a volume's papers, one after the other. */
  read(texts: Iterable<PaperText>): VolumeTerms {
    if (this.#lexicon.size > MOST_WORDS) {
      this.#lexicon = new Lexicon();
      this.#tally = new Tally(this.#lexicon);
    }
    const tally = this.#tally;
    for (const { title, body } of texts) {
      readWords(body, this.#lexicon, (word, begins) => tally.add(word, 1, begins));
      readWords(title, this.#lexicon, (word) => tally.add(word, IN_TITLE, true));
      tally.endPaper();
    }
    return inOrder(this.#lexicon, tally.taken());
  }
}

/** Where any word has a capital, a form says little of how a paper spells it; where it is part of another, even less. */
const [SOME, LITTLE, LEAST] = [1, 2 ** -10, 2 ** -20];

/** Of the papers of a volume: the forms they use, how often they use their terms, and where each paper's begin. */
interface Counted {
  readonly forms: number[];
  readonly counts: number[];
  readonly starts: number[];
}

const nothing = (): Counted => ({ forms: [], counts: [], starts: [0] });

/** Counts the words of one paper after the other. */
class Tally {
  #counted = nothing();
  readonly #lexicon: Lexicon;
  /** By number of a term or a form, of the paper at hand. */
  readonly #uses: number[] = [];
  readonly #votes: number[] = [];
  readonly #chosen: number[] = [];
  #seen: number[] = [];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add({ term, form, begun, bound }: Word, times: number, begins: boolean): void {
    while (this.#uses.length < this.#lexicon.terms.length) this.#uses.push(0);
    while (this.#votes.length < this.#lexicon.forms.length) this.#votes.push(0);
    const own = begins ? begun : form;
    this.#uses[term] = (this.#uses[term] as number) + times;
    const votes = this.#votes[own] as number;
    if (votes === 0) this.#seen.push(own);
    this.#votes[own] = votes + (begins ? LITTLE : SOME) * (bound ? LEAST : 1);
  }

  /** Each term has the form used most; of forms used as often, the last one: lower case. */
  endPaper(): void {
    const { forms } = this.#lexicon;
    const counted = this.#counted;
    for (const form of this.#seen) {
      const { term, text } = forms[form] as Form;
      const other = this.#chosen[term] ?? -1;
      const more = (this.#votes[form] as number) - (this.#votes[other] ?? 0);
      if (more > 0 || (more === 0 && text > (forms[other]?.text ?? ''))) this.#chosen[term] = form;
    }
    for (const form of this.#seen) {
      const { term } = forms[form] as Form;
      if (this.#chosen[term] !== form) continue;
      counted.forms.push(form);
      counted.counts.push(Math.min(this.#uses[term] as number, MOST));
    }
    for (const form of this.#seen) {
      const { term } = forms[form] as Form;
      this.#votes[form] = 0;
      this.#uses[term] = 0;
      this.#chosen[term] = -1;
    }
    this.#seen = [];
    counted.starts.push(counted.forms.length);
  }

  /** What was counted since it was asked for last. */
  taken(): Counted {
    const counted = this.#counted;
    this.#counted = nothing();
    return counted;
  }
}

/** Numbers that were met, each once. */
class Used {
  readonly list: number[] = [];
  readonly #isUsed: Uint8Array;

  constructor(size: number) {
    this.#isUsed = new Uint8Array(size);
  }

  /** Whether it is met for the first time. */
  add(number: number): boolean {
    if (this.#isUsed[number] === 1) return false;
    this.#isUsed[number] = 1;
    this.list.push(number);
    return true;
  }
}

/** Numbers terms and forms by their order: what is read of a paper depends on no other. */
function inOrder({ terms, forms }: Lexicon, read: Counted): VolumeTerms {
  const [usedForms, usedTerms] = [new Used(forms.length), new Used(terms.length)];
  for (const form of read.forms) {
    if (usedForms.add(form)) usedTerms.add((forms[form] as Form).term);
  }
  const order = usedTerms.list.map((term) => terms[term] as string).sort();
  const rank = new Map(order.map((term, place) => [term, place]));
  const ranks = new Uint32Array(terms.length);
  for (const term of usedTerms.list) ranks[term] = rank.get(terms[term] as string) as number;
  const used = usedForms.list
    .map((form) => {
      const { term, text } = forms[form] as Form;
      return { form, rank: ranks[term] as number, text };
    })
    .sort((a, b) => a.rank - b.rank || compareText(a.text, b.text));
  const places = new Uint32Array(forms.length);
  const termOfForm = Uint32Array.from(used, ({ form, rank }, place) => {
    places[form] = place;
    return rank;
  });
  // The place of a form and the count of its term in one number, so that one sort orders both.
  const both = new Uint32Array(read.forms.length);
  for (const [index, form] of read.forms.entries()) {
    both[index] = (places[form] as number) * (MOST + 1) + (read.counts[index] as number);
  }
  const starts = Uint32Array.from(read.starts);
  for (let paper = 1; paper < starts.length; paper += 1) {
    both.subarray(starts[paper - 1], starts[paper]).sort();
  }
  return {
    terms: order,
    forms: used.map(({ text }) => text),
    termOfForm,
    starts,
    uses: both.map((value) => Math.floor(value / (MOST + 1))),
    counts: new Uint8Array(both.map((value) => value % (MOST + 1))),
  };
}

export const packTerms = ({ terms, forms, ...numbers }: VolumeTerms): Packed => ({
  numbers: { ...numbers },
  words: { terms, forms },
});

/** What `packTerms` packed; forms are many, and only asked for where papers are shown. */
export function unpackTerms({ numbers, words }: Unpacked): VolumeTerms {
  const packed = { ...numbers, terms: words('terms') };
  return Object.defineProperty(packed, 'forms', {
    get: () => words('forms'),
  }) as unknown as VolumeTerms;
}
