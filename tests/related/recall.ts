/** How many of the true neighbours are found. */
import type { Neighbours } from '../../src/related/neighbours.ts';
import type { Vectors } from '../../src/related/vectors.ts';

export interface Recall {
  /** True neighbours of the papers asked about. */
  readonly all: number;
  /** The part of them that is found, from 0 to 1. */
  readonly recall: number;
}

/** What is found of the neighbours that these papers truly have, compared with every paper. */
export function recallOf(
  neighbours: Neighbours,
  { firsts }: Vectors,
  papers: Iterable<number>,
): Recall {
  let [found, all] = [0, 0];
  for (const paper of papers) {
    const limit = firsts.find((first) => first > paper) ?? 0;
    const near = new Set(neighbours.of(paper, limit).map((neighbour) => neighbour.paper));
    const exact = neighbours.exactOf(paper, limit);
    all += exact.length;
    found += exact.filter((neighbour) => near.has(neighbour.paper)).length;
  }
  return { all, recall: found / (all || 1) };
}
