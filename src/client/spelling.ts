/** What a reader may have meant by words that no paper has. */
import { distance } from 'fastest-levenshtein';
import { fold } from '../text/fold.ts';
import { root } from './place.ts';

/** How many letters may be wrong in a word of this length. */
const slips = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** The known word that is nearest to one; of several, the most frequent. Itself when it is known; undefined when none is near. */
function nearest(
  word: string,
  known: readonly string[],
  all: ReadonlySet<string>,
): string | undefined {
  const folded = fold(word);
  if (all.has(folded)) return word;
  let best: string | undefined;
  // Two letters that have changed places count as two slips.
  let least = Math.max(slips(folded.length), folded.length >= 5 ? 2 : 0) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - folded.length) >= least) continue;
    const slipped = distance(folded, candidate);
    if (slipped < least) [best, least] = [candidate, slipped];
  }
  return best;
}

/** The query with its unknown words replaced by near ones; undefined when there is nothing to correct. */
export function corrected(words: string, known: readonly string[]): string | undefined {
  const all = new Set(known);
  const before = words.replaceAll('"', ' ').split(/\s+/).filter(Boolean);
  const after = before.map((word) => nearest(word, known, all) ?? word);
  return after.some((word, place) => word !== before[place]) ? after.join(' ') : undefined;
}

/** The words of the site, most frequent first; none when they cannot be had. */
export async function knownWords(): Promise<readonly string[]> {
  try {
    const response = await fetch(new URL('search/words.json', root));
    const words: unknown = await response.json();
    return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
  } catch {
    return [];
  }
}
