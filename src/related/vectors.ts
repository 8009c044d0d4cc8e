/**
 * The vectors of all papers: their terms, weighed by how rare each is among the papers up to their own volume, so that
 * no later paper changes them.
 */
import type { VolumeTerms } from './volume-terms.ts';

/** So many terms of each paper are looked for in others. */
export const TOP = 24;
/** No term of a paper. */
export const NONE = 0xffffffff;

/** A term is too common to look papers up by that so many have, and more than one in so many of them. */
const COMMON = 50;
const COMMON_SHARE = 0.02;

export class Vectors {
  /** Where the terms of each paper begin, and where they all end. Papers of older volumes come first. */
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  /** Of length 1 for each paper, unless it has no terms. */
  readonly weights: Float32Array;
  /** For each paper the places in `terms` of its heaviest terms that are not common; `NONE` where there are fewer. */
  readonly top: Uint32Array;
  /** How many terms there are. */
  readonly size: number;
  /** The first paper of each volume, and the number of all papers. */
  readonly firsts: readonly number[];

  /** Volumes are read one at a time, from the oldest on. `sizes` are their papers and all their uses of terms. */
  constructor(volumes: Iterable<VolumeTerms>, papers: number, uses: number) {
    this.starts = new Uint32Array(papers + 1);
    this.terms = new Uint32Array(uses);
    this.weights = new Float32Array(uses);
    this.top = new Uint32Array(papers * TOP).fill(NONE);
    const known = new Map<string, number>();
    const firsts = [0];
    let frequencies = new Uint32Array(1 << 16);
    let last = 0;
    for (const volume of volumes) {
      const terms = Uint32Array.from(volume.terms, (term) => {
        const number = known.get(term) ?? known.size;
        if (number === known.size) known.set(term, number);
        return number;
      });
      if (known.size > frequencies.length) {
        const larger = new Uint32Array(known.size * 2);
        larger.set(frequencies);
        frequencies = larger;
      }
      for (const form of volume.uses) {
        const term = terms[volume.termOfForm[form] as number] as number;
        frequencies[term] = (frequencies[term] as number) + 1;
      }
      const first = last;
      last += volume.starts.length - 1;
      firsts.push(last);
      this.#weigh(volume, terms, frequencies, first, last);
    }
    this.size = known.size;
    this.firsts = firsts;
  }

  #weigh(
    { starts, uses, counts, termOfForm }: VolumeTerms,
    terms: Uint32Array,
    frequencies: Uint32Array,
    first: number,
    papers: number,
  ): void {
    const common = Math.max(COMMON, papers * COMMON_SHARE);
    const rarity = Float64Array.from(terms, (term) =>
      Math.log((papers + 1) / (frequencies[term] as number)),
    );
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
      this.#choose(paper, frequencies, common);
    }
  }

  /** The heaviest terms first; of terms as heavy, the one that comes first. */
  #choose(paper: number, frequencies: Uint32Array, common: number): void {
    const { top, weights } = this;
    const first = paper * TOP;
    let chosen = 0;
    const end = this.starts[paper + 1] as number;
    for (let place = this.starts[paper] as number; place < end; place += 1) {
      const weight = weights[place] as number;
      if ((frequencies[this.terms[place] as number] as number) > common) continue;
      if (chosen === TOP && weight <= (weights[top[first + TOP - 1] as number] as number)) continue;
      let at = chosen < TOP ? chosen : TOP - 1;
      for (; at > 0 && (weights[top[first + at - 1] as number] as number) < weight; at -= 1) {
        top[first + at] = top[first + at - 1] as number;
      }
      top[first + at] = place;
      if (chosen < TOP) chosen += 1;
    }
  }
}

const LOGS = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(count || 1));
