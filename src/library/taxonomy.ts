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

interface Rule {
  readonly tag: TagRef;
  readonly inTitle: RegExp | undefined;
  readonly inAbstract: RegExp | undefined;
}

/** The subjects of a site, compiled once. Their patterns have passed `isPattern`. */
export class Taxonomy {
  readonly #rules: readonly Rule[];

  constructor(subjects: readonly Subject[]) {
    this.#rules = subjects.map(rule);
  }

  /** The subjects of a paper in taxonomy order. Title and abstract are plain text. */
  subjectsOf(title: string, abstract: string | undefined): TagRef[] {
    const [heading, body] = [title.normalize('NFC'), (abstract ?? '').normalize('NFC')];
    return this.#rules
      .filter(({ inTitle, inAbstract }) => inTitle?.test(heading) || inAbstract?.test(body))
      .map(({ tag }) => tag);
  }
}

function rule({ slug, name, title, text }: Subject): Rule {
  return {
    tag: Object.freeze({ kind: 'subject', slug, name }),
    inTitle: expression([...title, ...text]),
    inAbstract: expression(text),
  };
}

function expression(patterns: readonly string[]): RegExp | undefined {
  if (patterns.length === 0) return undefined;
  return new RegExp(`(?<![${WORD}])(?:${patterns.map(source).join('|')})(?![${WORD}])`, 'u');
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
