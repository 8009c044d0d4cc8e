/** Which tags have more papers of late than their share before would say. */
import type { Library, Tag } from './library.ts';

const DAY = 86_400_000;
/** Four weeks, beside the twelve before them. */
const [LATELY, BEFORE] = [28, 84];
const LEAST = 4;

export interface Rising {
  readonly tag: Tag;
  /** Papers of the last four weeks, and how many were to be expected. */
  readonly papers: number;
  readonly expected: number;
}

const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);

/** Subjects and topics, the most surprising first; none where there is nothing to compare with. */
export function risingTags({ papers, days, tags }: Library, most: number): Rising[] {
  const newest = days[0]?.date;
  if (newest === undefined) return [];
  const [since, start] = [daysBefore(newest, LATELY), daysBefore(newest, LATELY + BEFORE)];
  const [lately, before] = [new Map<string, number>(), new Map<string, number>()];
  let [now, then] = [0, 0];
  for (const { date, tags: own } of papers) {
    // Newest first; a month without a day counts as its beginning.
    if (date.value <= start) break;
    const isNew = date.value > since;
    if (isNew) now += 1;
    else then += 1;
    const counts = isNew ? lately : before;
    for (const { kind, slug } of own) {
      const key = `${kind} ${slug}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  if (then === 0) return [];
  return tags
    .filter(({ kind }) => kind !== 'category')
    .map((tag) => {
      const key = `${tag.kind} ${tag.slug}`;
      const own = lately.get(key) ?? 0;
      // One paper more than there was: what is new altogether has a share, too.
      const expected = (((before.get(key) ?? 0) + 1) / (then + 1)) * now;
      return {
        tag,
        papers: own,
        expected,
        surprise: (own - expected) / Math.sqrt(expected),
      };
    })
    .filter(({ papers: own, surprise }) => own >= LEAST && surprise > 1)
    .sort((a, b) => b.surprise - a.surprise || b.papers - a.papers)
    .slice(0, most)
    .map(({ tag, papers: own, expected }) => ({ tag, papers: own, expected }));
}
