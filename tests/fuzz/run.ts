/** Seeded runs of random edits over digests. */
import { type Edit, randomEdit } from './edits.ts';
import { brokenLaw, type Original, smallest } from './laws.ts';
import { Random } from './random.ts';

export interface Failure {
  /** `npm run fuzz -- --runs 1 --seed SEED` shows it again. */
  readonly seed: number;
  readonly path: string;
  readonly law: string;
  readonly edits: readonly Edit[];
}

const MOST_EDITS = 3;

/** One run: a digest, a few edits that do not overlap, and the law they break. */
export function runOnce(originals: readonly Original[], seed: number): Failure | undefined {
  const random = new Random(seed);
  const original = random.pick(originals);
  const edits: Edit[] = [];
  for (let count = 1 + random.below(MOST_EDITS); count > 0; count -= 1) {
    const edit = randomEdit(random, original.lines);
    const overlaps = edits.some(({ from, to }) => edit.from <= to && edit.to >= from);
    if (!overlaps) edits.push(edit);
  }
  if (brokenLaw(original, edits) === undefined) return undefined;
  const least = smallest(original, edits);
  return { seed, path: original.path, law: brokenLaw(original, least) ?? '', edits: least };
}
