/**
 * The vectors of all papers: their terms, weighed by how rare each is among the papers of older volumes. Papers of their
 * own volume change them only where these are news: where there are few older ones, or a term is more theirs than others'.
 */
import { bump, NONE } from './invert.ts';
import type { VolumeTerms } from './volume-terms.ts';
import { ENOUGH } from './volumes.ts';

/** So many terms of each paper are looked for in others: the heaviest. */
export const TOP = 32;
/**
 * Among more older papers than these, half of them do. To look for few terms and leave out only the commonest finds more
 * neighbours, in less time, than to look for many rare ones.
 */
const MANY = 5000;
const TOP_AMONG_MANY = TOP / 2;

/** A term is too common to look papers up by that so many have, and more than one in so many of them. */
const COMMON = 50;
const COMMON_SHARE = 0.05;

export class Vectors {
  /** Where the terms of each paper begin, and where they all end. Papers of older volumes come first. */
  readonly starts: Uint32Array;
  /** The terms of each paper by number, in order of their text. */
  terms = new Uint32Array(0);
  /** Of length 1 for each paper, unless it has no terms. */
  weights = new Float32Array(0);
  /** For each paper the places in `terms` of its heaviest terms that are not common; `NONE` where there are fewer. */
  readonly top: Uint32Array;
  /** The first paper of each volume, and the number of all papers. */
  readonly firsts: number[] = [0];
  readonly #numbers = new Map<string, number>();
  /** How many of the papers so far have each term. */
  #frequencies = new Uint32Array(0);
  /** Which terms of the volume at hand are too common to look papers up by. */
  #common = new Uint32Array(0);

  /** Volumes are read one at a time, from the oldest on. */
  constructor(volumes: Iterable<VolumeTerms>, papers: number) {
    this.starts = new Uint32Array(papers + 1);
    this.top = new Uint32Array(papers * TOP).fill(NONE);
    for (const volume of volumes) this.#add(volume);
  }

  /** How many terms there are. */
  get size(): number {
    return this.#numbers.size;
  }

  #add(volume: VolumeTerms): void {
    const { terms, termOfForm, uses, starts } = volume;
    const counts = new Uint32Array(terms.length);
    for (const form of uses) bump(counts, termOfForm[form] as number);
    const numbers = this.#numbersOf(terms, counts);
    this.#frequencies = roomFor(this.#frequencies, this.size);
    this.#common = roomFor(this.#common, this.size);
    const first = this.firsts.at(-1) as number;
    const last = first + starts.length - 1;
    const end = (this.starts[first] as number) + uses.length;
    this.terms = roomFor(this.terms, end);
    this.weights = roomFor(this.weights, end);
    this.firsts.push(last);
    const rarity = this.#rarityOf(numbers, counts, first, last);
    this.#weigh(volume, numbers, rarity, first, last);
    numbers.forEach((number, term) => {
      this.#frequencies[number] = (this.#frequencies[number] as number) + (counts[term] as number);
    });
  }

  /**
   * How rare each term of a volume is, and whether it is common. Counted are the older papers, and those of the volume
   * where older ones are too few, or where many of its own papers have the term and fewer older ones: boilerplate of a
   * new source, the words of a new language.
   */
  #rarityOf(
    numbers: Uint32Array,
    counts: Uint32Array,
    first: number,
    papers: number,
  ): Float64Array {
    return Float64Array.from(numbers, (number, term) => {
      const [older, own] = [this.#frequencies[number] as number, counts[term] as number];
      const isNews = first < ENOUGH || (own > COMMON && own > older);
      const all = isNews ? papers : first;
      // A term that only this volume has is as rare as one that a single paper has.
      const frequency = (isNews ? older + own : older) || 1;
      this.#common[number] = frequency > Math.max(COMMON, all * COMMON_SHARE) ? 1 : 0;
      return Math.log((all + 1) / frequency);
    });
  }

  /** New terms are numbered by how many papers have them: what is looked up most lies together. */
  #numbersOf(terms: readonly string[], counts: Uint32Array): Uint32Array {
    const isNew = Uint32Array.from(terms.keys()).filter(
      (term) => !this.#numbers.has(terms[term] as string),
    );
    isNew.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
    for (const term of isNew) this.#numbers.set(terms[term] as string, this.size);
    return Uint32Array.from(terms, (term) => this.#numbers.get(term) as number);
  }

  #weigh(
    { starts, uses, counts, termOfForm }: VolumeTerms,
    terms: Uint32Array,
    rarity: Float64Array,
    first: number,
    papers: number,
  ): void {
    const most = first > MANY ? TOP_AMONG_MANY : TOP;
    let at = this.starts[first] as number;
    for (let paper = first; paper < papers; paper += 1) {
      const start = at;
      const end = starts[paper - first + 1] as number;
      let squares = 0;
      for (let use = starts[paper - first] as number; use < end; use += 1) {
        const local = termOfForm[uses[use] as number] as number;
        const weight = (LOGS[counts[use] as number] as number) * (rarity[local] as number);
        squares += weight * weight;
        this.terms[at] = terms[local] as number;
        this.weights[at] = weight;
        at += 1;
      }
      const length = Math.sqrt(squares) || 1;
      for (let place = start; place < at; place += 1) {
        this.weights[place] = (this.weights[place] as number) / length;
      }
      this.starts[paper + 1] = at;
      this.#choose(paper, most);
    }
  }

  /** So many at most, the heaviest terms first; of terms as heavy, the one that comes first. */
  #choose(paper: number, most: number): void {
    const { top, weights } = this;
    const first = paper * TOP;
    let chosen = 0;
    const end = this.starts[paper + 1] as number;
    for (let place = this.starts[paper] as number; place < end; place += 1) {
      const weight = weights[place] as number;
      if (this.#common[this.terms[place] as number] === 1) continue;
      if (chosen === most && weight <= (weights[top[first + most - 1] as number] as number))
        continue;
      let at = chosen < most ? chosen : most - 1;
      for (; at > 0 && (weights[top[first + at - 1] as number] as number) < weight; at -= 1) {
        top[first + at] = top[first + at - 1] as number;
      }
      top[first + at] = place;
      if (chosen < most) chosen += 1;
    }
  }
}

const LOGS = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(count || 1));

/** The array, or a longer one that begins with it. */
function roomFor<T extends Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>>(
  array: T,
  length: number,
): T {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.ceil(length * 1.3));
  longer.set(array);
  return longer;
}
