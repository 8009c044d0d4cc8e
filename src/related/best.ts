/** Chooses among many papers; which ones does not depend on the order in which they come. */
import type { Neighbour } from './neighbours.ts';

/** The best of many papers: once it is full, a heap whose first is the worst of those kept. */
export class Best {
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
    this.#papers = new Uint32Array(limit);
    this.#scores = new Float64Array(limit);
  }

  emptied(): this {
    this.least = 0;
    this.#kept = 0;
    return this;
  }

  offer(paper: number, score: number): void {
    if (this.#kept < this.#limit) {
      this.#papers[this.#kept] = paper;
      this.#scores[this.#kept] = score;
      this.#kept += 1;
      if (this.#kept < this.#limit) return;
      for (let at = (this.#limit >> 1) - 1; at >= 0; at -= 1) {
        this.#sink(at, this.#papers[at] as number, this.#scores[at] as number);
      }
    } else if (this.#isBefore(paper, score, 0)) this.#sink(0, paper, score);
    else return;
    this.least = this.#scores[0] as number;
  }

  papers(): Uint32Array {
    return this.#papers.subarray(0, this.#kept);
  }

  inOrder(): Neighbour[] {
    const places = Array.from({ length: this.#kept }, (_, at) => at);
    const [papers, scores] = [this.#papers, this.#scores];
    places.sort((a, b) => (this.#isBefore(papers[a] as number, scores[a] as number, b) ? -1 : 1));
    return places.map((at) => ({
      paper: papers[at] as number,
      score: scores[at] as number,
    }));
  }

  /** Of papers with the same score, the one whose identifier comes first is before the other. */
  #isBefore(paper: number, score: number, at: number): boolean {
    const other = this.#scores[at] as number;
    return score === other
      ? this.#idOf(paper) < this.#idOf(this.#papers[at] as number)
      : score > other;
  }

  #idOf(paper: number): string {
    return this.#ids[paper] ?? '';
  }

  /** Puts a paper at a place of the heap, or below it, and those that are worse above. */
  #sink(from: number, paper: number, score: number): void {
    const [papers, scores, kept] = [this.#papers, this.#scores, this.#kept];
    let at = from;
    while (2 * at + 1 < kept) {
      const worse = this.#worseBelow(at);
      if (!this.#isBefore(paper, score, worse)) break;
      papers[at] = papers[worse] as number;
      scores[at] = scores[worse] as number;
      at = worse;
    }
    papers[at] = paper;
    scores[at] = score;
  }

  /** Where the worse one stands of the one or two below a place. */
  #worseBelow(at: number): number {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const [paper, score] = [this.#papers[left] as number, this.#scores[left] as number];
    return right < this.#kept && this.#isBefore(paper, score, right) ? right : left;
  }
}
