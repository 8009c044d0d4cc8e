/** The papers nearest to a paper among those up to its own volume. */
import { Best } from './best.ts';
import { invert, NONE } from './invert.ts';
import { TOP, type Vectors } from './vectors.ts';

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

/** The terms that two papers share, by their places in the vectors. */
export interface SharedTerms {
  /** First those that are worth being told, the weightiest first of all. */
  readonly places: readonly number[];
  /** How many are worth that. */
  readonly telling: number;
}

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
  /** Of all papers: how much they share with one, and which of them share anything. */
  readonly #scores: Float32Array;
  readonly #touched: Uint32Array;
  readonly #mostShared: Best;
  readonly #nearestTen: Best;

  constructor(vectors: Vectors, ids: readonly string[]) {
    this.#vectors = vectors;
    const { terms, weights, top, size } = vectors;
    const { starts, places } = invert(
      top.map((place) => (place === NONE ? NONE : (terms[place] as number))),
      size,
    );
    this.#starts = starts;
    this.#papers = places.map((index) => Math.floor(index / TOP));
    // One by one: to go over millions of places by an iterator takes three times as long.
    this.#weights = new Float32Array(places.length);
    places.forEach((index, at) => {
      this.#weights[at] = weights[top[index] as number] as number;
    });
    this.#own = new Float32Array(size);
    this.#places = new Uint32Array(size);
    this.#scores = new Float32Array(ids.length);
    this.#touched = new Uint32Array(ids.length);
    this.#mostShared = new Best(CANDIDATES, ids);
    this.#nearestTen = new Best(NEIGHBOURS, ids);
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

  /** What a paper shares with each of these, by its own places. */
  sharedWith(paper: number, others: readonly Neighbour[]): SharedTerms[] {
    const { terms, starts } = this.#vectors;
    const [start, end] = [starts[paper] as number, starts[paper + 1] as number];
    for (let at = start; at < end; at += 1) this.#places[terms[at] as number] = at + 1;
    const shared = others.map((other) => this.#sharedWith(other));
    for (let at = start; at < end; at += 1) this.#places[terms[at] as number] = 0;
    return shared;
  }

  #sharedWith({ paper, score }: Neighbour): SharedTerms {
    const { terms, weights, starts } = this.#vectors;
    const telling: { place: number; weight: number }[] = [];
    const others: number[] = [];
    const end = starts[paper + 1] as number;
    for (let at = starts[paper] as number; at < end; at += 1) {
      const place = (this.#places[terms[at] as number] as number) - 1;
      if (place < 0) continue;
      const weight = (weights[at] as number) * (weights[place] as number);
      if (weight >= score * TELLING) telling.push({ place, weight });
      else others.push(place);
    }
    telling.sort((a, b) => b.weight - a.weight || a.place - b.place);
    const places = telling.map(({ place }) => place).concat(others);
    return { places, telling: telling.length };
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
    const best = this.#mostShared.emptied();
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
    const best = this.#nearestTen.emptied();
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
