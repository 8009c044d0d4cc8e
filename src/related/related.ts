/** The papers related to each paper: its neighbours among older ones, and those whose neighbour it is. */
import { join } from 'node:path';
import type { Library } from '../library/library.ts';
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

/** The paper whose neighbour stands at a place among the neighbours of all. */
const paperAt = (place: number): number => Math.floor(place / NEIGHBOURS);

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
    return this.#nearest(number).map((place) => ({
      paper: this.#papers[this.#otherAt(place, number)] as Paper,
      terms: this.#termsAt(place),
    }));
  }

  /**
   * The places that name a paper's nearest ones, the nearest first: its own, or those of papers whose neighbour it is. There
   * are about twenty for each paper of an archive, of which a few are told, so each is put where it belongs among those.
   */
  #nearest(number: number): number[] {
    const best: number[] = [];
    const [first, end] = [number * NEIGHBOURS, (number + 1) * NEIGHBOURS];
    for (let place = first; place < end && this.#neighbours[place] !== NONE; place += 1) {
      if (this.#hasRoom(place, best, number)) this.#put(place, best, number);
    }
    const last = this.#starts[number + 1] as number;
    for (let index = this.#starts[number] as number; index < last; index += 1) {
      const place = this.#later[index] as number;
      if (!this.#hasRoom(place, best, number)) continue;
      // Of two papers of one volume each may name the other: what this paper says comes first.
      if (!this.#isNeighbour(paperAt(place), number)) this.#put(place, best, number);
    }
    return best;
  }

  #isNeighbour(other: number, number: number): boolean {
    const first = number * NEIGHBOURS;
    for (let rank = 0; rank < NEIGHBOURS; rank += 1) {
      if (this.#neighbours[first + rank] === other) return true;
    }
    return false;
  }

  /** Whether a place belongs among the best ones: there are fewer than are told, or it is nearer than the last. */
  #hasRoom(place: number, best: readonly number[], number: number): boolean {
    const { length } = best;
    return length < this.#most || this.#isNearer(place, best[length - 1] as number, number);
  }

  /** Puts a place where it belongs among the best ones, of which the last may have to go. */
  #put(place: number, best: number[], number: number): void {
    let at = Math.min(best.length, this.#most - 1);
    for (; at > 0 && this.#isNearer(place, best[at - 1] as number, number); at -= 1) {
      best[at] = best[at - 1] as number;
    }
    best[at] = place;
  }

  /** Of two as near as each other, the one whose identifier comes first. */
  #isNearer(a: number, b: number, number: number): boolean {
    const more = (this.#scores[a] as number) - (this.#scores[b] as number);
    return more === 0 ? this.#idAt(a, number) < this.#idAt(b, number) : more > 0;
  }

  #idAt(place: number, number: number): string {
    return (this.#papers[this.#otherAt(place, number)] as Paper).id;
  }

  /** Of the two papers of a place, the one that is not this. */
  #otherAt(place: number, number: number): number {
    const paper = paperAt(place);
    return paper === number ? (this.#neighbours[place] as number) : paper;
  }

  #termsAt(place: number): string[] {
    const paper = paperAt(place);
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
