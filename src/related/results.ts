/** What is kept of the neighbours of a volume's papers. */
import { NONE } from './invert.ts';
import { NEIGHBOURS, type Neighbours, SHARED, type SharedTerms } from './neighbours.ts';
import type { Packed, Unpacked } from './packed.ts';
import { Told } from './told.ts';
import type { Vectors } from './vectors.ts';
import type { VolumeTerms } from './volume-terms.ts';

export interface VolumeResults {
  /** For each paper of the volume its neighbours by number, nearest first; `NONE` where there are fewer. */
  readonly neighbours: Uint32Array;
  readonly scores: Float32Array;
  /** For each neighbour the shared terms, by their places among `forms`; `NONE` where there are fewer. */
  readonly shared: Uint32Array;
  /** Terms as the papers print them, and compounds. */
  readonly forms: readonly string[];
}

/** The neighbours of the papers of one volume. */
export function resultsOf(
  neighbours: Neighbours,
  { starts, firsts }: Vectors,
  volume: number,
  volumeTerms: VolumeTerms,
): VolumeResults {
  const [first = 0, last = 0] = firsts.slice(volume, volume + 2);
  const papers = new Uint32Array((last - first) * NEIGHBOURS).fill(NONE);
  const scores = new Float32Array(papers.length);
  const shared = new Uint32Array(papers.length * SHARED).fill(NONE);
  const begin = starts[first] ?? 0;
  const told = new Told(volumeTerms);
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  for (let paper = first; paper < last; paper += 1) {
    const near = neighbours.of(paper, last);
    const terms = neighbours.sharedWith(paper, near);
    near.forEach((neighbour, index) => {
      const at = (paper - first) * NEIGHBOURS + index;
      papers[at] = neighbour.paper;
      scores[at] = neighbour.score;
      told.textsOf(terms[index] as SharedTerms, begin).forEach((text, rank) => {
        shared[at * SHARED + rank] = numberOf(text);
      });
    });
  }
  return { neighbours: papers, scores, shared, forms: [...numbers.keys()] };
}

export const packResults = ({ forms, ...numbers }: VolumeResults): Packed => ({
  numbers: { ...numbers },
  words: { forms },
});

/** What `packResults` packed. */
export function unpackResults({ numbers, words }: Unpacked): VolumeResults {
  return { ...numbers, forms: words('forms') } as unknown as VolumeResults;
}
