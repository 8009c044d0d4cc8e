/** Which matches come first. Pagefind counts words and their forms; what it cannot see is weighed here. */
import type { Answer, Hit, Match } from './engine.ts';
import { hasPhrase, wordsOf } from './known.ts';

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
 * A paper by the author whose name was typed; one that has the words as a phrase; one whose title and names have them all;
 * one whose names alone have them, as those of several people.
 */
export const [BY_AUTHOR, PHRASE, NAMED, BY_NAMES] = [4, 3, 2, 1] as const;
const OTHER = 0;

/** How far title and names have every word just as it was typed: the reader knows this paper. */
function namedBy(hit: Hit, words: readonly string[]): number {
  const [title, names] = [new Set(wordsOf(hit.title)), new Set(wordsOf(hit.authors.join(' ')))];
  if (!words.every((word) => title.has(word) || names.has(word))) return OTHER;
  return words.some((word) => title.has(word)) ? NAMED : BY_NAMES;
}

function tierOf(hit: Hit, words: readonly string[]): number {
  const phrase = words.join(' ');
  if (hit.authors.some((name) => wordsOf(name).join(' ') === phrase)) return BY_AUTHOR;
  if (hasPhrase(hit, phrase)) return PHRASE;
  return namedBy(hit, words);
}

async function reread(ranked: Ranked, words: readonly string[]): Promise<Ranked> {
  const hit = await ranked.match.load();
  if (!hit) return ranked;
  const tier = tierOf(hit, words);
  // Of titles that have all words, the shorter one is more likely meant.
  const score = tier === NAMED || tier === BY_NAMES ? 1 / wordsOf(hit.title).length : ranked.score;
  return { match: ranked.match, tier, score };
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
  const words = wordsOf(term);
  const first = await Promise.all(ranked.slice(0, READ).map((item) => reread(item, words)));
  return [...first, ...ranked.slice(READ)].sort(byRank);
}
