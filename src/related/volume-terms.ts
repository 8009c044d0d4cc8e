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

/** Reads the texts of a volume's papers, one after the other. */
export function readTerms(texts: Iterable<PaperText>): VolumeTerms {
  const lexicon = new Lexicon();
  const tally = new Tally(lexicon);
  for (const { title, body } of texts) {
    readWords(body, lexicon, (word, begins) => tally.add(word, 1, begins));
    readWords(title, lexicon, (word) => tally.add(word, IN_TITLE, true));
    tally.endPaper();
  }
  return inOrder(lexicon, tally);
}

/** Where any word has a capital, a form says little of how a paper spells it; where it is part of another, even less. */
const [SOME, LITTLE, LEAST] = [1, 2 ** -10, 2 ** -20];

/** Counts the words of one paper after the other. */
class Tally {
  /** Of all papers: the forms they use, and how often they use their terms. */
  readonly forms: number[] = [];
  readonly counts: number[] = [];
  readonly starts: number[] = [0];
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
    for (const form of this.#seen) {
      const { term, text } = forms[form] as Form;
      const other = this.#chosen[term] ?? -1;
      const more = (this.#votes[form] as number) - (this.#votes[other] ?? 0);
      if (more > 0 || (more === 0 && text > (forms[other]?.text ?? ''))) this.#chosen[term] = form;
    }
    for (const form of this.#seen) {
      const { term } = forms[form] as Form;
      if (this.#chosen[term] !== form) continue;
      this.forms.push(form);
      this.counts.push(Math.min(this.#uses[term] as number, MOST));
    }
    for (const form of this.#seen) {
      const { term } = forms[form] as Form;
      this.#votes[form] = 0;
      this.#uses[term] = 0;
      this.#chosen[term] = -1;
    }
    this.#seen = [];
    this.starts.push(this.forms.length);
  }
}

/** Numbers terms and forms by their order: what is read of a paper depends on no other. */
function inOrder({ terms, forms }: Lexicon, read: Tally): VolumeTerms {
  const order = [...terms].sort();
  const rank = new Map(order.map((term, place) => [term, place]));
  const ranks = terms.map((term) => rank.get(term) as number);
  const isUsed = new Uint8Array(forms.length);
  for (const form of read.forms) isUsed[form] = 1;
  const used = forms
    .map(({ term, text }, form) => ({ form, rank: ranks[term] as number, text }))
    .filter(({ form }) => isUsed[form] === 1)
    .sort((a, b) => a.rank - b.rank || compareText(a.text, b.text));
  const places = new Uint32Array(forms.length);
  const ordered: string[] = [];
  const termOfForm = Uint32Array.from(used, ({ form, rank }, place) => {
    places[form] = place;
    const term = order[rank] as string;
    if (ordered.at(-1) !== term) ordered.push(term);
    return ordered.length - 1;
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
    terms: ordered,
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
