/** The papers related to each paper: its neighbours among older ones, and those whose neighbour it is. */
import { join } from 'node:path';
import type { Library } from '../library/library.ts';
import { compareText } from '../library/order.ts';
import type { Paper } from '../paper/schema.ts';
import { findRelated } from './find.ts';
import { invert, NONE } from './invert.ts';
import { NEIGHBOURS, SHARED } from './neighbours.ts';
import type { VolumeResults } from './results.ts';
import { type RelatedVolume, volumesOf } from './volumes.ts';

/** Below the archive's. */
const FOLDER = 'related';

export interface RelatedPaper {
  readonly paper: Paper;
  /** What both are about, the most telling first. */
  readonly terms: readonly string[];
}

export interface RelatedOptions {
  /** How many papers are told of each. */
  readonly most: number;
}

/** Two papers, of which one is a neighbour of the other: the other one's number, and where it is said. */
interface Edge {
  readonly paper: number;
  readonly score: number;
  /** Among the neighbours of all papers. */
  readonly place: number;
}

export class Related {
  readonly #most: number;
  readonly #papers: readonly Paper[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** The results of the volume of each paper, and the first of its places among the neighbours of all. */
  readonly #results: readonly VolumeResults[];
  readonly #firsts: Uint32Array;
  /** The neighbours of all papers, and how near they are. */
  readonly #neighbours: Uint32Array;
  readonly #scores: Float32Array;
  /** Where each paper's later ones begin. */
  readonly #starts: Uint32Array;
  /** Papers whose neighbour each is, as places among the neighbours of all papers. */
  readonly #later: Uint32Array;

  /** No related papers. */
  static readonly none = new Related([], [], 0);

  /** Takes what is kept in the folder of an archive, makes what is not there, and keeps it. */
  static open(
    folder: string,
    { papers }: Pick<Library, 'papers'>,
    { most }: RelatedOptions,
  ): Related {
    if (most === 0) return Related.none;
    const volumes = volumesOf(papers);
    return new Related(volumes, findRelated(join(folder, FOLDER), volumes), most);
  }

  private constructor(
    volumes: readonly RelatedVolume[],
    results: readonly VolumeResults[],
    most: number,
  ) {
    this.#most = most;
    this.#papers = volumes.flatMap(({ papers }) => papers);
    this.#numbers = new Map(this.#papers.map(({ id }, number) => [id, number]));
    this.#results = volumes.flatMap(({ papers }, volume) => {
      const own = results[volume] as VolumeResults;
      return papers.map(() => own);
    });
    this.#firsts = new Uint32Array(this.#papers.length);
    this.#neighbours = new Uint32Array(this.#papers.length * NEIGHBOURS);
    this.#scores = new Float32Array(this.#neighbours.length);
    let first = 0;
    for (const [volume, { neighbours, scores }] of results.entries()) {
      const papers = volumes[volume]?.papers.length ?? 0;
      this.#firsts.fill(first * NEIGHBOURS, first, first + papers);
      this.#neighbours.set(neighbours, first * NEIGHBOURS);
      this.#scores.set(scores, first * NEIGHBOURS);
      first += papers;
    }
    const { starts, places } = invert(this.#neighbours, this.#papers.length);
    this.#starts = starts;
    this.#later = places;
  }

  /** The papers most related to one, the nearest first. */
  of({ id }: Pick<Paper, 'id'>): RelatedPaper[] {
    const number = this.#numbers.get(id);
    if (number === undefined) return [];
    const own: Edge[] = [];
    for (let place = number * NEIGHBOURS; place < (number + 1) * NEIGHBOURS; place += 1) {
      const paper = this.#neighbours[place] as number;
      if (paper === NONE) break;
      own.push({ paper, score: this.#scores[place] as number, place });
    }
    const edges = [...own];
    const end = this.#starts[number + 1] as number;
    for (let index = this.#starts[number] as number; index < end; index += 1) {
      const place = this.#later[index] as number;
      const paper = Math.floor(place / NEIGHBOURS);
      // Of two papers of one volume each may name the other: what this paper says comes first.
      if (own.some((edge) => edge.paper === paper)) continue;
      edges.push({ paper, score: this.#scores[place] as number, place });
    }
    return edges
      .sort((a, b) => b.score - a.score || compareText(this.#idOf(a), this.#idOf(b)))
      .slice(0, this.#most)
      .map((edge) => ({ paper: this.#papers[edge.paper] as Paper, terms: this.#termsOf(edge) }));
  }

  #idOf({ paper }: Edge): string {
    return (this.#papers[paper] as Paper).id;
  }

  #termsOf({ place }: Edge): string[] {
    const paper = Math.floor(place / NEIGHBOURS);
    const { shared, forms } = this.#results[paper] as VolumeResults;
    const at = place - (this.#firsts[paper] as number);
    const terms: string[] = [];
    for (let rank = at * SHARED; rank < (at + 1) * SHARED; rank += 1) {
      const term = forms[shared[rank] as number];
      if (term === undefined) break;
      terms.push(term);
    }
    return terms;
  }
}
