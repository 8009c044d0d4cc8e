/**
 * Tags papers with the subjects of `content/site.yaml`, by words and phrases looked for in titles
 * and abstracts. The language of the patterns, friendlier than regular expressions:
 *
 * | pattern                     | matches                                                          |
 * |-----------------------------|------------------------------------------------------------------|
 * | `speech`                    | the whole word, whatever its case; never a part of another word  |
 * | `VLA`, `RAG pipeline`       | in just this case, for it has two capitals in a row; `pipeline` in any |
 * | `benchmark`                 | also `benchmarks`: a plural `s` or `es` may follow the last word |
 * | `vision-language model`     | hyphen and space are the same: also `vision language-model`      |
 * | `hallucinat*`               | any ending: `hallucination`, `hallucinate`, `hallucinating`      |
 * | `*bench`                    | any beginning: `bench`, `ReadBench`                              |
 * | `introduce * a benchmark`   | `*` alone: exactly one word (`text-to-image` counts as one)      |
 * | `introduce a ** benchmark`  | `**` alone: none to three words                                  |
 *
 * `*` and `**` stand between words and never reach past the end of a sentence or clause (`.!?;:`).
 * All other characters mean themselves: `C++` is C++.
 */
import type { TagRef } from '../paper/schema.ts';
import type { Subject } from '../site/config.ts';
import { groupBy } from './group.ts';

const WORD = String.raw`\p{L}\p{M}\p{N}_`;
/** What `*` stands for at the beginning or end of a word. */
const REST = `[${WORD}]*`;
const DASHES = String.raw`\-\u2010-\u2014`;
const GAP = String.raw`[\s${DASHES}]+`;
/** One word of any kind with the gap after it; bounded, so that a match never rescans a long run. */
const ANY_WORD = String.raw`[^\s${DASHES}]\S{0,59}(?<![.!?;:])\s[\s${DASHES}]*`;
const WORDS = new RegExp(String.raw`[^\s${DASHES}]+`, 'gu');
const WILDCARDS: ReadonlyMap<string, string> = new Map([
  ['*', ANY_WORD],
  ['**', `(?:${ANY_WORD}(?:${ANY_WORD}(?:${ANY_WORD})?)?)?`],
]);

/** The subjects of a site, compiled once. Their patterns have passed `isPattern`. */
export class Taxonomy {
  readonly #tags: readonly TagRef[];
  readonly #titles: Patterns;
  readonly #texts: Patterns;

  constructor(subjects: readonly Subject[]) {
    this.#tags = subjects.map(({ slug, name }) => Object.freeze({ kind: 'subject', slug, name }));
    this.#titles = new Patterns(subjects.map(({ title }) => title));
    this.#texts = new Patterns(subjects.map(({ text }) => text));
  }

  /** The subjects of a paper in taxonomy order. Title and abstract are plain text. */
  subjectsOf(title: string, abstract: string | undefined): TagRef[] {
    const [heading, body] = [title.normalize('NFC'), (abstract ?? '').normalize('NFC')];
    const found = new Set<number>();
    this.#titles.find(heading, found);
    this.#texts.find(heading, found);
    this.#texts.find(body, found);
    return this.#tags.filter((_, subject) => found.has(subject));
  }
}

/** Patterns of one subject in one expression. */
interface Rule {
  readonly subject: number;
  readonly patterns: readonly string[];
  readonly expression: RegExp;
}

/**
 * The patterns of all subjects. There are hundreds of them, so those of a subject are tried only where a word of the
 * text begins as one of them does.
 */
class Patterns {
  /** Of patterns that may begin within a word (`*bench`) or with a letter beyond ASCII. */
  readonly #anywhere: readonly Rule[];
  readonly #byBeginning: ReadonlyMap<string, readonly Rule[]>;
  readonly #beginnings: RegExp;

  constructor(patternsOf: readonly (readonly string[])[]) {
    const grouped = patternsOf.flatMap((patterns, subject) =>
      [...groupBy(patterns, (pattern) => beginningOf(pattern) === '')].map(([isFree, alike]) => {
        const sources = alike.map(isFree ? bounded : source);
        return { isFree, subject, patterns: alike, expression: expression(sources, isFree) };
      }),
    );
    this.#anywhere = grouped.filter(({ isFree }) => isFree);
    const atWords = grouped.filter(({ isFree }) => !isFree);
    const beginnings = new Set(atWords.flatMap(({ patterns }) => patterns.map(beginningOf)));
    const longestFirst = [...beginnings].sort((a, b) => b.length - a.length);
    this.#beginnings = new RegExp(`\\b(?:${longestFirst.join('|') || '(?!)'})`, 'gi');
    this.#byBeginning = new Map(
      longestFirst.map((beginning) => [
        beginning,
        atWords.filter(({ patterns }) =>
          patterns.some((pattern) => beginning.startsWith(beginningOf(pattern))),
        ),
      ]),
    );
  }

  /** Adds the subjects whose patterns a text in NFC holds. */
  find(text: string, found: Set<number>): void {
    for (const { subject, expression } of this.#anywhere) {
      if (!found.has(subject) && expression.test(text)) found.add(subject);
    }
    for (const { 0: beginning, index } of text.matchAll(this.#beginnings)) {
      for (const { subject, expression } of this.#byBeginning.get(beginning.toLowerCase()) ?? []) {
        if (!found.has(subject) && isAt(index, expression, text) && isAt(index, WORD_START, text))
          found.add(subject);
      }
    }
  }
}

const WORD_START = new RegExp(`(?<![${WORD}])`, 'uy');

/** Its first letters or digits, at most four; none for a pattern with any beginning, or with a letter beyond ASCII. */
function beginningOf(pattern: string): string {
  const [first = ''] = pattern.normalize('NFC').match(WORDS) ?? [];
  return (/^[A-Za-z0-9]{1,4}/.exec(first)?.[0] ?? '').toLowerCase();
}

function isAt(index: number, sticky: RegExp, text: string): boolean {
  sticky.lastIndex = index;
  return sticky.test(text);
}

/** Few and large, for it takes the engine a millisecond to compile what letters are. */
function expression(sources: readonly string[], isFree: boolean): RegExp {
  return new RegExp(`(?:${sources.join('|')})(?![${WORD}])`, isFree ? 'u' : 'uy');
}

/** With any beginning a word need not be looked for: wherever `*bench` ends, it has begun. */
function bounded(pattern: string): string {
  const own = source(pattern);
  return own.startsWith(REST) ? own.slice(REST.length) : `(?<![${WORD}])${own}`;
}

/** Whether a pattern has a word at both ends, as it must. */
export function isPattern(pattern: string): boolean {
  const words = pattern.match(WORDS) ?? ['*'];
  return !WILDCARDS.has(words[0] ?? '') && !WILDCARDS.has(words.at(-1) ?? '');
}

/** The source of a pattern's expression. Wildcards bring the gap after them; words do not. */
function source(pattern: string): string {
  const words = pattern.normalize('NFC').match(WORDS) ?? [];
  const last = words.length - 1;
  return words
    .map(
      (word, index) =>
        WILDCARDS.get(word) ?? wordSource(word) + (index === last ? plural(word) : GAP),
    )
    .join('');
}

function wordSource(word: string): string {
  const [, before = '', stem = word, after = ''] = /^(\*?)(.+?)(\*?)$/u.exec(word) ?? [];
  const exact = /\p{Lu}{2}/u.test(stem);
  const letters = [...stem].map((letter) => (exact ? literal(letter) : anyCase(letter))).join('');
  return `${before && REST}${letters}${after && REST}`;
}

function plural(word: string): string {
  return /[\p{L}\p{N}]$/u.test(word) ? '(?:e?s)?' : '';
}

function literal(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);
}

/** Spelt out because a flag would hold for the whole expression, acronyms too. */
function anyCase(letter: string): string {
  const forms = new Set([letter, letter.toLowerCase(), letter.toUpperCase()]);
  const single = [...forms].filter((form) => [...form].length === 1);
  return single.length > 1 ? `[${single.join('')}]` : literal(letter);
}
