/** Counts how often the paper that was meant came first, and prints it beside the aims. */
import type { Hit } from '../../src/client/engine.ts';
import { answers, isBy, type PaperWords, wordsOfPaper } from './known-items.ts';

/** In hundredths: first, and within five. */
const AIMS: ReadonlyMap<string, readonly [number, number?]> = new Map([
  ['arXiv id', [100, 100]],
  ['three words of the title', [98, 99.5]],
  ['surname and two words', [97]],
  ['five words, quoted', [98]],
  ['five words', [85]],
  ['author', [100]],
  ['author, no accents', [100]],
]);

interface Row {
  asked: number;
  first: number;
  inFive: number;
  /** Of queries that one paper alone answers. */
  single: number;
  singleFirst: number;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

export class Tally {
  readonly #papers: ReadonlyMap<string, PaperWords>;
  readonly #rows = new Map<string, Row>();
  /** Queries that one paper alone answers, which did not come first, and names whose papers did not. */
  readonly missed: string[] = [];

  constructor(papers: readonly Hit[]) {
    this.#papers = new Map(papers.map((paper) => [paper.id, wordsOfPaper(paper)]));
  }

  /** `ids` are the papers found for the words that were drawn from `paper`, best first. */
  add(kind: string, words: string, paper: Hit, ids: readonly string[]): void {
    const row = this.#rows.get(kind) ?? {
      asked: 0,
      first: 0,
      inFive: 0,
      single: 0,
      singleFirst: 0,
    };
    this.#rows.set(kind, row);
    const byAuthor = kind.startsWith('author');
    const place = byAuthor ? this.#placeByAuthor(words, ids) : ids.indexOf(paper.id);
    const single =
      !byAuthor && kind !== 'arXiv id' && this.#count((own) => answers(own, words)) === 1;
    if ((single || byAuthor) && place !== 0) this.missed.push(`${paper.id} ${kind}: ${words}`);
    row.asked += 1;
    row.first += Number(place === 0);
    row.inFive += Number(place >= 0 && place < 5);
    row.single += Number(single);
    row.singleFirst += Number(single && place === 0);
  }

  #count(test: (paper: PaperWords) => boolean): number {
    return [...this.#papers.values()].filter(test).length;
  }

  /** 0 when the first ten, or as many as there are, have this author. */
  #placeByAuthor(name: string, ids: readonly string[]): number {
    const own = this.#count((paper) => isBy(paper, name));
    const first = ids.slice(0, Math.min(10, own)).map((id) => this.#papers.get(id));
    const right =
      first.length === Math.min(10, own) && first.every((hit) => hit && isBy(hit, name));
    return right ? 0 : -1;
  }

  table(): string {
    const head =
      'drawn from the paper       queries  first %  aim  in five %  aim  first % where one paper answers\n';
    const lines = [...this.#rows].map(([kind, row]) => {
      const [first, five] = AIMS.get(kind) ?? [0];
      const aims = [first, five].map((aim) => String(aim ?? '').padStart(5));
      const single = row.single > 0 ? `${share(row.singleFirst, row.single)} of ${row.single}` : '';
      const cells = [
        kind.padEnd(26),
        String(row.asked).padStart(8),
        share(row.first, row.asked).padStart(9),
        aims[0],
        share(row.inFive, row.asked).padStart(11),
        aims[1],
        single.padStart(15),
      ];
      return `${cells.join('').trimEnd()}\n`;
    });
    return head + lines.join('');
  }
}
