/** Which matches come first. Pagefind counts words and their forms; what it cannot see is weighed here. */
import { unspaced } from '../search/han.ts';
import type { Answer, Hit, Match } from './engine.ts';
import { hasPhrase, textsOf, wordsOf } from './known.ts';

/** A match and how well it answers: better tiers first, then higher scores. */
export interface Ranked {
  readonly match: Match;
  readonly tier: number;
  readonly score: number;
}

/** A search over several shards puts their matches into this order, too. */
export function byRank(
  a: Pick<Ranked, 'tier' | 'score'>,
  b: Pick<Ranked, 'tier' | 'score'>,
): number {
  return b.tier - a.tier || b.score - a.score;
}

/** The papers of the first page are read anyway; among them the order is made exact. */
const READ = 20;
/**
 * A paper by the author whose name was typed; one whose title has the words as a phrase; one whose title and names have
 * them all; one whose text has them as a phrase; one whose names alone have them, as those of several people.
 */
export const [BY_AUTHOR, TITLED, NAMED, PHRASE, BY_NAMES] = [5, 4, 3, 2, 1] as const;
const OTHER = 0;
/** More than any score of Pagefind's. */
const AS_TYPED = 1e6;

/** How far title and names have every word just as it was typed: the reader knows this paper. */
function namedBy(hit: Hit, words: readonly string[]): number {
  const [title, names] = [new Set(wordsOf(hit.title)), new Set(wordsOf(hit.authors.join(' ')))];
  if (!words.every((word) => title.has(word) || names.has(word))) return OTHER;
  return words.some((word) => title.has(word)) ? NAMED : BY_NAMES;
}

function tierOf(hit: Hit, words: readonly string[]): number {
  const phrase = words.join(' ');
  if (hit.authors.some((name) => wordsOf(name).join(' ') === phrase)) return BY_AUTHOR;
  if (hasPhrase([hit.title], phrase)) return TITLED;
  return Math.max(namedBy(hit, words), hasPhrase(textsOf(hit), phrase) ? PHRASE : OTHER);
}

/** The words between spaces: `Red-Teaming` is one, and not the word `red`. */
const tokensOf = (text: string): string[] =>
  text.split(/\s+/).map((token) => wordsOf(token).join('-'));

/** Among papers of a tier, where more can be said than Pagefind says. */
function scoreOf(hit: Hit, tier: number, term: string, score: number): number {
  // Of titles that have all words, one that has them as they were typed is more likely meant, then a shorter one.
  if (tier === NAMED || tier === BY_NAMES) {
    const tokens = new Set(tokensOf([hit.title, ...hit.authors].join(' ')));
    const isWhole = tokensOf(term).every((token) => tokens.has(token));
    return Number(isWhole) + 1 / wordsOf(hit.title).length;
  }
  // A phrase with its commas and capitals was copied from the paper that has them.
  if (tier === PHRASE && isAsTyped(hit, term)) return score + AS_TYPED;
  return score;
}

function isAsTyped({ title, content }: Hit, term: string): boolean {
  const typed = unspaced(term.replaceAll('"', '').trim());
  return [title, content].some((text) => text.includes(typed));
}

async function reread(ranked: Ranked, term: string): Promise<Ranked> {
  const hit = await ranked.match.load();
  if (!hit) return ranked;
  const words = wordsOf(term);
  const tier = tierOf(hit, words);
  return { match: ranked.match, tier, score: scoreOf(hit, tier, term, ranked.score) };
}

/**
 * Matches best first: papers of the author whose name was typed, then those that have the words as a
 * phrase, then those whose title and names have them all, then as Pagefind ranks them.
 */
export async function rank(answer: Answer, exact: Answer, term: string): Promise<Ranked[]> {
  const phrases = new Set(exact.matches.map(({ id }) => id));
  const ranked = answer.matches
    .map((match) => ({
      match,
      tier: phrases.has(match.id) ? PHRASE : OTHER,
      score: match.score,
    }))
    .sort(byRank);
  const first = await Promise.all(ranked.slice(0, READ).map((item) => reread(item, term)));
  return [...first, ...ranked.slice(READ)].sort(byRank);
}
