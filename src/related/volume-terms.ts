/** The terms of all papers of a volume, as numbers. */
import { compareText } from '../library/order.ts';
import type { Packed } from './packed.ts';
import { termsOf } from './terms.ts';
import type { PaperText } from './text.ts';

/** Papers are numbered in the order they were given. */
export interface VolumeTerms {
  /** In order of text. */
  readonly terms: readonly string[];
  /** Forms of terms, as papers print them. */
  readonly forms: readonly string[];
  /** The term of each form. */
  readonly termOfForm: Uint32Array;
  /** Where each paper's uses begin, and at last where they all end. */
  readonly starts: Uint32Array;
  /** The forms papers use, for each paper in order of their terms. */
  readonly uses: Uint32Array;
  /** How often. */
  readonly counts: Uint8Array;
}

const MOST = 255;

/** Reads the texts of a volume's papers, one after the other. */
export function readTerms(texts: Iterable<PaperText>): VolumeTerms {
  const forms = new Map<string, number>();
  const termOf: string[] = [];
  const [starts, uses, counts]: [number[], number[], number[]] = [[0], [], []];
  for (const text of texts) {
    for (const [term, { form, count }] of termsOf(text)) {
      // A form may be that of two terms: `GPUs` in capitals is another word than `gpus`.
      const key = `${term} ${form}`;
      const number = forms.get(key) ?? forms.size;
      if (number === forms.size) {
        forms.set(key, number);
        termOf.push(term);
      }
      uses.push(number);
      counts.push(Math.min(count, MOST));
    }
    starts.push(uses.length);
  }
  return inOrder([...forms.keys()], termOf, { starts, uses, counts });
}

interface Read {
  readonly starts: readonly number[];
  readonly uses: readonly number[];
  readonly counts: readonly number[];
}

/** Numbers terms and forms by their order, so that what is read does not depend on the order of papers. */
function inOrder(keys: readonly string[], termOf: readonly string[], read: Read): VolumeTerms {
  const order = keys.map((_, form) => form);
  order.sort((a, b) => compareText(keys[a] ?? '', keys[b] ?? ''));
  const places = new Uint32Array(keys.length);
  const terms: string[] = [];
  const termOfForm = new Uint32Array(keys.length);
  order.forEach((form, place) => {
    places[form] = place;
    const term = termOf[form] ?? '';
    if (terms.at(-1) !== term) terms.push(term);
    termOfForm[place] = terms.length - 1;
  });
  const uses = new Uint32Array(read.uses.length);
  const counts = new Uint8Array(read.uses.length);
  for (let paper = 0; paper + 1 < read.starts.length; paper += 1) {
    const [start = 0, end = 0] = read.starts.slice(paper, paper + 2);
    const own = Array.from({ length: end - start }, (_, index) => start + index);
    own.sort((a, b) => placeOf(a) - placeOf(b));
    own.forEach((from, index) => {
      uses[start + index] = placeOf(from);
      counts[start + index] = read.counts[from] ?? 0;
    });
  }
  return {
    terms,
    forms: order.map((form) => (keys[form] ?? '').slice((termOf[form] ?? '').length + 1)),
    termOfForm,
    starts: Uint32Array.from(read.starts),
    uses,
    counts,
  };

  function placeOf(use: number): number {
    return places[read.uses[use] ?? 0] ?? 0;
  }
}

export const packTerms = ({ terms, forms, ...numbers }: VolumeTerms): Packed => ({
  numbers: { ...numbers },
  words: { terms, forms },
});

/** What `packTerms` packed. */
export function unpackTerms({ numbers, words }: Packed): VolumeTerms {
  return { ...numbers, ...words } as unknown as VolumeTerms;
}
