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

/** Two papers, of which one is a neighbour of the other: the other one, and where it is said. */
interface Edge {
  readonly paper: Paper;
  readonly score: number;
  readonly results: VolumeResults;
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
    this.#results = results;
    this.#papers = volumes.flatMap(({ papers }) => papers);
    this.#numbers = new Map(this.#papers.map(({ id }, number) => [id, number]));
    const firsts = [0];
    for (const { papers } of volumes) firsts.push((firsts.at(-1) ?? 0) + papers.length);
    this.#firsts = firsts;
    const all = new Uint32Array(this.#papers.length * NEIGHBOURS);
    results.forEach(({ neighbours }, volume) => {
      all.set(neighbours, (firsts[volume] as number) * NEIGHBOURS);
    });
    const { starts, places } = invert(all, this.#papers.length);
    this.#starts = starts;
    this.#later = places;
  }

  /** The papers most related to one, the nearest first. */
  of({ id }: Pick<Paper, 'id'>): RelatedPaper[] {
    const number = this.#numbers.get(id);
    if (number === undefined) return [];
    const found = new Map<number, Edge>();
    const volume = this.#volumeOf(number);
    const own = (number - (this.#firsts[volume] as number)) * NEIGHBOURS;
    for (let at = own; at < own + NEIGHBOURS; at += 1) {
      const paper = this.#results[volume]?.neighbours[at] ?? NONE;
      if (paper === NONE) break;
      found.set(paper, this.#edge(paper, volume, at));
    }
    const end = this.#starts[number + 1] as number;
    for (let index = this.#starts[number] as number; index < end; index += 1) {
      const place = this.#later[index] as number;
      const paper = Math.floor(place / NEIGHBOURS);
      // Of two papers of one volume each may name the other: what this paper says comes first.
      if (found.has(paper)) continue;
      const volume = this.#volumeOf(paper);
      const at = place - (this.#firsts[volume] as number) * NEIGHBOURS;
      found.set(paper, this.#edge(paper, volume, at));
    }
    return [...found.values()]
      .sort((a, b) => b.score - a.score || compareText(a.paper.id, b.paper.id))
      .slice(0, this.#most)
      .map((edge) => ({ paper: edge.paper, terms: termsOf(edge) }));
  }

  #edge(paper: number, volume: number, at: number): Edge {
    const results = this.#results[volume] as VolumeResults;
    return {
      paper: this.#papers[paper] as Paper,
      score: results.scores[at] as number,
      results,
      at,
    };
  }

  #volumeOf(number: number): number {
    let volume = 0;
    while (number >= (this.#firsts[volume + 1] as number)) volume += 1;
    return volume;
  }
}

function termsOf({ results: { shared, forms }, at }: Edge): string[] {
  const terms: string[] = [];
  for (let rank = at * SHARED; rank < (at + 1) * SHARED; rank += 1) {
    const term = forms[shared[rank] as number];
    if (term === undefined) break;
    terms.push(term);
  }
  return terms;
}
