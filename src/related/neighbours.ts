/** The papers nearest to a paper among those up to its own volume. */
import { bump, NONE, TOP, type Vectors } from './vectors.ts';

/** A paper has at most so many neighbours. */
export const NEIGHBOURS = 10;
/** So many shared terms are told. */
export const SHARED = 4;
/** A term is told that makes so much of the score. */
const TELLING = 0.03;
/** So many papers that share rare terms are compared term by term. */
const CANDIDATES = 100;
/** Below this, two papers share words and nothing else. */
const LEAST = 0.1;

export interface Neighbour {
  readonly paper: number;
  /** The cosine of both vectors. */
  readonly score: number;
}

/** Finds neighbours; `ids` are the identifiers of all papers, which decide between equals. */
export class Neighbours {
  readonly #vectors: Vectors;
  /** Where the papers with each term among their heaviest begin. */
  readonly #starts: Uint32Array;
  readonly #papers: Uint32Array;
  readonly #weights: Float32Array;
  /** Of one paper: its weight of each term. */
  readonly #own: Float32Array;
  /** Of one paper: the place of each term, counted from 1. */
  readonly #places: Uint32Array;
  readonly #scores: Float32Array;
  readonly #touched: Uint32Array;
  readonly #best: Best;
  readonly #nearestOnes: Best;

  constructor(vectors: Vectors, ids: readonly string[]) {
    this.#vectors = vectors;
    const { terms, weights, top, size } = vectors;
    const places = top.filter((place) => place !== NONE);
    this.#starts = new Uint32Array(size + 2);
    // Counted two places on, so that filling the lists leaves each beginning where it belongs.
    for (const place of places) bump(this.#starts, (terms[place] as number) + 2);
    for (let term = 2; term < this.#starts.length; term += 1) {
      this.#starts[term] = (this.#starts[term] as number) + (this.#starts[term - 1] as number);
    }
    this.#papers = new Uint32Array(places.length);
    this.#weights = new Float32Array(places.length);
    top.forEach((place, index) => {
      if (place === NONE) return;
      const at = bump(this.#starts, (terms[place] as number) + 1);
      this.#papers[at] = Math.floor(index / TOP);
      this.#weights[at] = weights[place] as number;
    });
    this.#own = new Float32Array(size);
    this.#places = new Uint32Array(size);
    this.#scores = new Float32Array(ids.length);
    this.#touched = new Uint32Array(ids.length);
    this.#best = new Best(CANDIDATES, ids);
    this.#nearestOnes = new Best(NEIGHBOURS, ids);
  }

  /** The neighbours of a paper among the first `limit` papers, nearest first. */
  of(paper: number, limit: number): Neighbour[] {
    return this.#nearest(paper, this.#candidates(paper, limit));
  }

  /** The same without a choice of candidates: every paper is compared. For measuring. */
  exactOf(paper: number, limit: number): Neighbour[] {
    return this.#nearest(
      paper,
      Array.from({ length: limit }, (_, other) => other).filter((other) => other !== paper),
    );
  }

  /** The places in the vectors of the terms that bring a paper nearest to each of these, the weightiest first. */
  sharedWith(paper: number, others: readonly Neighbour[]): number[][] {
    const { terms, starts } = this.#vectors;
    const [start, end] = [starts[paper] as number, starts[paper + 1] as number];
    for (let at = start; at < end; at += 1) this.#places[terms[at] as number] = at + 1;
    const shared = others.map((other) => this.#sharedWith(other));
    for (let at = start; at < end; at += 1) this.#places[terms[at] as number] = 0;
    return shared;
  }

  #sharedWith({ paper, score }: Neighbour): number[] {
    const { terms, weights, starts } = this.#vectors;
    const found: { place: number; weight: number }[] = [];
    const end = starts[paper + 1] as number;
    for (let at = starts[paper] as number; at < end; at += 1) {
      const place = (this.#places[terms[at] as number] as number) - 1;
      if (place < 0) continue;
      const weight = (weights[at] as number) * (weights[place] as number);
      if (weight >= score * TELLING) found.push({ place, weight });
    }
    found.sort((a, b) => b.weight - a.weight || a.place - b.place);
    return found.slice(0, SHARED).map(({ place }) => place);
  }

  /** The papers that share most of a paper's heaviest terms. */
  #candidates(paper: number, limit: number): Iterable<number> {
    const { terms, weights, top } = this.#vectors;
    const scores = this.#scores;
    let touched = 0;
    for (let index = paper * TOP; index < (paper + 1) * TOP; index += 1) {
      const place = top[index] as number;
      if (place === NONE) break;
      const term = terms[place] as number;
      const weight = weights[place] as number;
      const end = this.#starts[term + 1] as number;
      for (let at = this.#starts[term] as number; at < end; at += 1) {
        const other = this.#papers[at] as number;
        if (other >= limit) break;
        const score = scores[other] as number;
        if (score === 0) this.#touched[touched++] = other;
        scores[other] = score + weight * (this.#weights[at] as number);
      }
    }
    const best = this.#best.emptied();
    for (let index = 0; index < touched; index += 1) {
      const other = this.#touched[index] as number;
      const score = scores[other] as number;
      if (score >= best.least && other !== paper) best.offer(other, score);
      scores[other] = 0;
    }
    return best.papers();
  }

  #nearest(paper: number, candidates: Iterable<number>): Neighbour[] {
    const { terms, weights, starts } = this.#vectors;
    const own = this.#own;
    const [start, end] = [starts[paper] as number, starts[paper + 1] as number];
    for (let at = start; at < end; at += 1) own[terms[at] as number] = weights[at] as number;
    const best = this.#nearestOnes.emptied();
    for (const other of candidates) {
      const last = starts[other + 1] as number;
      let score = 0;
      for (let at = starts[other] as number; at < last; at += 1) {
        score += (own[terms[at] as number] as number) * (weights[at] as number);
      }
      if (score >= LEAST) best.offer(other, Math.fround(score));
    }
    for (let at = start; at < end; at += 1) own[terms[at] as number] = 0;
    return best.inOrder();
  }
}

/** The best of many papers: a heap whose first is the worst of those kept. */
class Best {
  /** Below this score, none is taken any more. */
  least = 0;
  readonly #limit: number;
  readonly #ids: readonly string[];
  readonly #papers: Uint32Array;
  readonly #scores: Float64Array;
  #kept = 0;

  constructor(limit: number, ids: readonly string[]) {
    this.#limit = limit;
    this.#ids = ids;
    this.#papers = new Uint32Array(limit + 1);
    this.#scores = new Float64Array(limit + 1);
  }

  emptied(): this {
    this.least = 0;
    this.#kept = 0;
    return this;
  }

  offer(paper: number, score: number): void {
    const isFull = this.#kept === this.#limit;
    const at = isFull ? this.#limit : this.#kept++;
    this.#papers[at] = paper;
    this.#scores[at] = score;
    if (!isFull) this.#rise(at);
    else if (this.#isWorse(0, at)) {
      this.#swap(0, at);
      this.#sink();
    }
    if (this.#kept === this.#limit) this.least = this.#scores[0] as number;
  }

  papers(): Uint32Array {
    return this.#papers.subarray(0, this.#kept);
  }

  inOrder(): Neighbour[] {
    const places = Array.from({ length: this.#kept }, (_, at) => at);
    places.sort((a, b) => (this.#isWorse(a, b) ? 1 : -1));
    return places.map((at) => ({
      paper: this.#papers[at] as number,
      score: this.#scores[at] as number,
    }));
  }

  /** Of papers with the same score, the one whose identifier comes later. */
  #isWorse(a: number, b: number): boolean {
    const more = (this.#scores[a] as number) - (this.#scores[b] as number);
    return more === 0 ? this.#idOf(a) > this.#idOf(b) : more < 0;
  }

  #idOf(at: number): string {
    return this.#ids[this.#papers[at] as number] ?? '';
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#isWorse(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      let worst = at;
      const below = 2 * at + 1;
      if (below < this.#kept && this.#isWorse(below, worst)) worst = below;
      if (below + 1 < this.#kept && this.#isWorse(below + 1, worst)) worst = below + 1;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number): void {
    const [papers, scores] = [this.#papers, this.#scores];
    const [paper, score] = [papers[a] as number, scores[a] as number];
    papers[a] = papers[b] as number;
    scores[a] = scores[b] as number;
    papers[b] = paper;
    scores[b] = score;
  }
}
