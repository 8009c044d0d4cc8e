/** Which matches come first. Pagefind counts words and their forms; what it cannot see is weighed here. */
import type { Answer, Hit, Match } from './engine.ts';
import { wordsOf } from './known.ts';

/** A match and how well it answers: better tiers first, then higher scores. */
export interface Ranked {
  readonly match: Match;
  readonly tier: number;
  readonly score: number;
}

/** The papers of the first page are read anyway; among them the order is made exact. */
const READ = 20;
const PHRASE = 2;
const NAMED = 1;

/** A search over several shards puts their matches into this order, too. */
export function byRank(
  a: Pick<Ranked, 'tier' | 'score'>,
  b: Pick<Ranked, 'tier' | 'score'>,
): number {
  return b.tier - a.tier || b.score - a.score;
}

/** Whether title and names have every word just as it was typed: the reader knows this paper. */
function isNamedBy(hit: Hit, words: readonly string[]): boolean {
  const own = new Set(wordsOf([hit.title, ...hit.authors].join(' ')));
  return words.every((word) => own.has(word));
}

/** Of papers that all words name, the one with the shorter title is more likely meant. */
async function reread({ match, tier, score }: Ranked, words: readonly string[]): Promise<Ranked> {
  const hit = await match.load();
  if (!hit || !isNamedBy(hit, words)) return { match, tier, score };
  return { match, tier: tier + NAMED, score: 1 / wordsOf(hit.title).length };
}

/**
 * Matches best first: those that have the words as a phrase, then those whose title and names have
 * them all, then as Pagefind ranks them.
 */
export async function rank(answer: Answer, exact: Answer, term: string): Promise<Ranked[]> {
  const phrases = new Set(exact.matches.map(({ id }) => id));
  const ranked = answer.matches
    .map((match) => ({ match, tier: phrases.has(match.id) ? PHRASE : 0, score: match.score }))
    .sort(byRank);
  const words = wordsOf(term);
  const first = await Promise.all(ranked.slice(0, READ).map((item) => reread(item, words)));
  return [...first.sort(byRank), ...ranked.slice(READ)];
}
