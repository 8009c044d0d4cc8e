/** Which tags stand on the same papers. */
import type { Paper, TagKind } from '../paper/schema.ts';
import type { Library, Tag } from './library.ts';

type PaperTag = Paper['tags'][number];

export interface Companion {
  readonly tag: Tag;
  /** Papers that have both. */
  readonly papers: number;
}

/** So many tags are named beside one. */
const COMPANIONS = 8;

/** On fewer papers, two tags have met by chance. */
const LEAST = 2;

const known = new WeakMap<Library, ReadonlyMap<Tag, readonly Companion[]>>();

/** The tags that go with one, the closest first: by the papers both have, beside those that the other has at all. */
export function companionsOf(library: Library, tag: Tag): readonly Companion[] {
  const companions = known.get(library) ?? findCompanions(library);
  known.set(library, companions);
  return companions.get(tag) ?? [];
}

/** Of all tags at once: each paper is looked at once, and not for each of its tags. */
function findCompanions({ papers, tags }: Library): Map<Tag, Companion[]> {
  const met = countMeetings(papers, tags);
  return new Map(
    tags.map((tag, number) => {
      // In the order of tags, which decides between two as close as each other.
      const others = [...(met[number] ?? [])].sort(([a], [b]) => a - b);
      const companions = others
        .filter(([other, papers]) => other !== number && papers >= LEAST)
        .map(([other, papers]) => ({ tag: tags[other] as Tag, papers }))
        .sort((a, b) => closeness(b) - closeness(a) || b.papers - a.papers);
      return [tag, companions.slice(0, COMPANIONS)];
    }),
  );
}

const closeness = ({ tag, papers }: Companion): number => papers / Math.sqrt(tag.papers.length);

/** For each tag, by its number, on how many papers it stands beside each other one. */
function countMeetings(papers: readonly Paper[], tags: readonly Tag[]): Map<number, number>[] {
  const numbers = new Map(tags.map(({ kind, slug }, number) => [keyOf(kind, slug), number]));
  // Papers of an archive share their tags, so there are few keys to make.
  const known = new Map<PaperTag, number>();
  const met = tags.map(() => new Map<number, number>());
  for (const paper of papers) {
    const own = paper.tags.map((tag) => {
      const number = known.get(tag) ?? (numbers.get(keyOf(tag.kind, tag.slug)) as number);
      known.set(tag, number);
      return number;
    });
    for (const number of own) {
      const others = met[number];
      for (const other of own) others?.set(other, (others.get(other) ?? 0) + 1);
    }
  }
  return met;
}

const keyOf = (kind: TagKind, slug: string): string => `${kind} ${slug}`;
