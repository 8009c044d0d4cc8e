/** The words that titles and names are made of, for the reader who has mistyped one. */
import type { Library } from '../library/library.ts';
import { compareText } from '../library/order.ts';
import { fold } from '../text/fold.ts';

/** Some 60 KB on their way to a browser, which asks for them only when a search has found nothing. */
const MOST = 20_000;
const SHORTEST = 4;

/** Words of a TeX-flavoured text; what a command or a formula is part of is none. */
const wordsIn = (text: string): string[] =>
  text.split(/[^\p{L}\p{M}\\$]+/u).filter((word) => !/[\\$]/.test(word));

/** Counts in how many papers each word is, folded. */
class Counts {
  /** By number of a word. */
  readonly #words: string[] = [];
  readonly #papers: number[] = [];
  /** The paper that was seen last with each. */
  readonly #last: number[] = [];
  readonly #numbers = new Map<string, number>();
  /** By word as it is printed: most stand in several papers. */
  readonly #printed = new Map<string, number>();

  /** The number of a word; of one that is too short, -1. */
  numberOf(printed: string): number {
    const known = this.#printed.get(printed);
    if (known !== undefined) return known;
    const word = fold(printed);
    const number = word.length < SHORTEST ? -1 : (this.#numbers.get(word) ?? this.#new(word));
    this.#printed.set(printed, number);
    return number;
  }

  #new(word: string): number {
    this.#numbers.set(word, this.#words.length);
    this.#papers.push(0);
    this.#last.push(-1);
    return this.#words.push(word) - 1;
  }

  /** Counts words of a paper, each once. */
  add(numbers: readonly number[], paper: number): void {
    for (const number of numbers) {
      if (number < 0 || this.#last[number] === paper) continue;
      this.#last[number] = paper;
      this.#papers[number] = (this.#papers[number] as number) + 1;
    }
  }

  /** The most frequent words first. */
  mostFrequent(): string[] {
    const papersWith = (number: number) => this.#papers[number] as number;
    const wordOf = (number: number) => this.#words[number] as string;
    return [...this.#words.keys()]
      .sort((a, b) => papersWith(b) - papersWith(a) || compareText(wordOf(a), wordOf(b)))
      .slice(0, MOST)
      .map(wordOf);
  }
}

/** The most frequent words first, each folded. */
export function wordsOf({ papers }: Pick<Library, 'papers'>): string[] {
  const counts = new Counts();
  const numbersIn = (text: string): number[] => wordsIn(text).map((word) => counts.numberOf(word));
  const names = new Map<string, readonly number[]>();
  const numbersInName = (name: string): readonly number[] => {
    const numbers = names.get(name) ?? numbersIn(name);
    names.set(name, numbers);
    return numbers;
  };
  papers.forEach(({ title, authors }, paper) => {
    counts.add(numbersIn(title), paper);
    for (const { name } of authors) counts.add(numbersInName(name), paper);
  });
  return counts.mostFrequent();
}
