/** Chooses among many papers; which ones does not depend on the order in which they come. */
import type { Neighbour } from './neighbours.ts';

/** The best of many papers: a heap whose first is the worst of those kept. */
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
