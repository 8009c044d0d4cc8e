/** Words in the one form that all their spellings share. */
import { ENGLISH_WORDS, JOINING_WORDS, STOP_WORDS } from './stop-words.ts';

/** A word as it was printed. */
export interface Spelling {
  /** What it stands for, whatever its case, number and hyphens. */
  readonly term: string;
  readonly form: string;
  /** As it is spelt where any word would have a capital: at the beginning of a sentence, in a title. */
  readonly begun: string;
  /** Whether it was part of a compound, which then is its form: by itself, `aware` or `horizon` would say nothing. */
  readonly bound: boolean;
}

const LETTERS = 3;
/** Longer ones are no words: keys, sequences, addresses. */
const LONGEST = 32;

/** Parts that make one word with what follows, hyphen or not: `multi-modal` is `multimodal`. */
const PREFIXES: ReadonlySet<string> = new Set(
  `anti audio auto bi bio co counter cross de e few fine geo hyper inter intra macro mega meta micro mid mini mis mono
  multi nano neo neuro non omni one out over para pre post pseudo psycho quasi re retro self semi socio spatio sub super
  tri ultra un under uni zero`.split(/\s+/),
);

/** A printed word of more parts is none that anyone would read. */
const MOST_PARTS = 6;

/** The words that a printed one holds: a compound is its parts, but a prefix stays with what it belongs to. */
export function spellingsOf(printed: string): Spelling[] {
  const parts = partsOf(printed);
  const spellings = parts.map(spellingOf);
  const known = spellings.filter((spelling) => spelling !== undefined);
  if (parts.length > MOST_PARTS || standsAlone(parts, known.length)) return known;
  const first = spellings.findIndex(Boolean);
  // Of one part that says something, and what it hangs on: `high-level`.
  const whole =
    known.length === 1 ? parts : parts.slice(first, spellings.findLastIndex(Boolean) + 1);
  const form = whole.join('-');
  return known.map(({ term }) => ({ term, form, begun: begunOf(form), bound: true }));
}

/** Whether what a compound says can be said without the rest of it: `LLM-based`, `in-context`. */
function standsAlone(parts: readonly string[], known: number): boolean {
  if (parts.length === 1 || known !== 1) return parts.length === 1 || known === 0;
  const first = parts.findIndex((part) => spellingOf(part));
  return parts.slice(0, first).every((part) => ENGLISH_WORDS.has(part.toLowerCase()));
}

/** The parts of a compound; `multi-modal` and `self-supervised` are one part. */
export function partsOf(printed: string): string[] {
  const parts: string[] = [];
  let held = '';
  for (const part of printed.split(HYPHEN)) {
    // Before such a word, what looks like a prefix is a word.
    if (JOINING_WORDS.has(part.toLowerCase()) && held !== '') {
      parts.push(held.slice(0, -1));
      held = '';
    }
    held += part;
    if (PREFIXES.has(part.toLowerCase())) held += '-';
    else {
      parts.push(held);
      held = '';
    }
  }
  if (held !== '') parts.push(held.slice(0, -1));
  return parts;
}

const HYPHEN = /[-‐‑]/;
const HYPHENS = /[-‐‑]/g;

/** Undefined when the word says nothing. */
function spellingOf(form: string): Spelling | undefined {
  const lower = fold(form.replace(/(?<=\p{Lu})s$/u, ''));
  const letters = lower.replace(/\p{N}+/gu, '');
  if (letters.length < LETTERS || lower.length > LONGEST || STOP_WORDS.has(lower)) return undefined;
  const term = singular(lower);
  if (STOP_WORDS.has(term)) return undefined;
  return { term, form, begun: begunOf(form), bound: false };
}

const begunOf = (form: string): string =>
  /\p{Lu}.*\p{Lu}/u.test(form) ? form : form.toLowerCase();

function fold(word: string): string {
  const lower = word.toLowerCase().replace(HYPHENS, '');
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Without a plural's ending: both numbers of a word end in the same, which need not be a word. */
function singular(word: string): string {
  if (word.length < 4 || /(?:[^s]|[siu]s|ias)$/.test(word)) return word;
  if (word.endsWith('iases')) return word.slice(0, -2);
  if (word.length > 4 && /[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:ss|sh|ch|x|zz)es$/.test(word) ? -2 : -1);
}
