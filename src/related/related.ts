/** The papers related to each paper: its neighbours among older ones, and those whose neighbour it is. */
import type { Library } from '../library/library.ts';
import { compareText } from '../library/order.ts';
import type { Paper } from '../paper/schema.ts';
import { findRelated } from './find.ts';
import { NEIGHBOURS, SHARED } from './neighbours.ts';
import type { VolumeResults } from './results.ts';
import { bump, NONE } from './vectors.ts';
import { type RelatedVolume, volumesOf } from './volumes.ts';

export interface RelatedPaper {
  readonly paper: Paper;
  /** What both are about, the most telling first. */
  readonly terms: readonly string[];
}

export interface RelatedOptions {
  /** How many papers are told of each. */
  readonly most: number;
  readonly progress?: (step: string) => void;
}

/** A neighbour of a paper of a volume: a place among its results. */
interface Edge {
  readonly volume: number;
  readonly at: number;
}

export class Related {
  readonly #most: number;
  readonly #papers: readonly Paper[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #results: readonly VolumeResults[];
  /** The first paper of each volume, and the number of all. */
  readonly #firsts: readonly number[];
  /** Where each paper's later ones begin. */
  readonly #starts: Uint32Array;
  /** Papers whose neighbour each is, as places among the neighbours of all papers. */
  readonly #later: Uint32Array;

  /** No related papers. */
  static readonly none = new Related([], [], 0);

  /** Takes what is kept in a folder, makes what is not there, and keeps it. */
  static open(folder: string, { papers }: Library, { most, progress }: RelatedOptions): Related {
    if (most === 0) return Related.none;
    const volumes = volumesOf(papers);
    return new Related(volumes, findRelated(folder, volumes, progress), most);
  }

  private constructor(
    volumes: readonly RelatedVolume[],
    results: readonly VolumeResults[],
    most: number,
  ) {
    this.#most = most;
    this.#results = results;
    this.#papers = volumes.flatMap(({ papers }) => papers);
    this.#numbers = new Map(this.#papers.map(({ id }, number) => [id, number]));
    const firsts = [0];
    for (const { papers } of volumes) firsts.push((firsts.at(-1) ?? 0) + papers.length);
    this.#firsts = firsts;
    this.#starts = new Uint32Array(this.#papers.length + 2);
    for (const { neighbours } of results) {
      for (const paper of neighbours) if (paper !== NONE) bump(this.#starts, paper + 2);
    }
    for (let at = 2; at < this.#starts.length; at += 1) {
      this.#starts[at] = (this.#starts[at] as number) + (this.#starts[at - 1] as number);
    }
    this.#later = new Uint32Array(this.#starts.at(-1) ?? 0);
    results.forEach(({ neighbours }, volume) => {
      const first = (firsts[volume] as number) * NEIGHBOURS;
      neighbours.forEach((paper, at) => {
        if (paper !== NONE) this.#later[bump(this.#starts, paper + 1)] = first + at;
      });
    });
  }

  /** The papers most related to one, the nearest first. */
  of({ id }: Pick<Paper, 'id'>): RelatedPaper[] {
    const number = this.#numbers.get(id);
    if (number === undefined) return [];
    const found = new Map<number, { score: number; edge: Edge }>();
    // A paper of the same volume may be both: what this paper says of it comes first.
    for (const edge of this.#earlierOf(number)) this.#add(found, this.#paperAt(edge), edge);
    const end = this.#starts[number + 1] as number;
    for (let at = this.#starts[number] as number; at < end; at += 1) {
      const place = this.#later[at] as number;
      const other = Math.floor(place / NEIGHBOURS);
      const volume = this.#volumeOf(other);
      this.#add(found, other, {
        volume,
        at: place - (this.#firsts[volume] as number) * NEIGHBOURS,
      });
    }
    return [...found]
      .map(([other, { score, edge }]) => ({ paper: this.#papers[other] as Paper, score, edge }))
      .sort((a, b) => b.score - a.score || compareText(a.paper.id, b.paper.id))
      .slice(0, this.#most)
      .map(({ paper, edge }) => ({ paper, terms: this.#termsOf(edge) }));
  }

  #add(found: Map<number, { score: number; edge: Edge }>, other: number, edge: Edge): void {
    const score = this.#results[edge.volume]?.scores[edge.at] ?? 0;
    if (!found.has(other)) found.set(other, { score, edge });
  }

  #earlierOf(number: number): Edge[] {
    const volume = this.#volumeOf(number);
    const first = (number - (this.#firsts[volume] as number)) * NEIGHBOURS;
    return Array.from({ length: NEIGHBOURS }, (_, index) => ({ volume, at: first + index })).filter(
      (edge) => this.#paperAt(edge) !== NONE,
    );
  }

  #paperAt({ volume, at }: Edge): number {
    return this.#results[volume]?.neighbours[at] ?? NONE;
  }

  #termsOf({ volume, at }: Edge): string[] {
    const { shared, forms } = this.#results[volume] as VolumeResults;
    return Array.from(shared.subarray(at * SHARED, (at + 1) * SHARED)).flatMap(
      (form) => forms[form] ?? [],
    );
  }

  #volumeOf(number: number): number {
    return this.#firsts.findIndex((_, volume) => number < (this.#firsts[volume + 1] ?? 0));
  }
}
