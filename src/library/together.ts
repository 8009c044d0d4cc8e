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

const known = new WeakMap<Tag, readonly Companion[]>();

/** The tags that go with one, the closest first: by the papers both have, beside those that the other has at all. */
export function companionsOf(library: Library, tag: Tag): readonly Companion[] {
  const companions = known.get(tag) ?? findCompanions(library, tag);
  known.set(tag, companions);
  return companions;
}

function findCompanions(library: Library, tag: Tag): Companion[] {
  // Papers of an archive share their tags, so there are few keys to make.
  const found = new Map<PaperTag, number>();
  for (const paper of tag.papers) {
    for (const other of paper.tags) found.set(other, (found.get(other) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [{ kind, slug }, papers] of found) {
    const key = keyOf(kind, slug);
    counts.set(key, (counts.get(key) ?? 0) + papers);
  }
  counts.delete(keyOf(tag.kind, tag.slug));
  return library.tags
    .flatMap((other) => {
      const papers = counts.get(keyOf(other.kind, other.slug)) ?? 0;
      return papers < LEAST
        ? []
        : [{ tag: other, papers, closeness: papers / Math.sqrt(other.papers.length) }];
    })
    .sort((a, b) => b.closeness - a.closeness || b.papers - a.papers)
    .slice(0, COMPANIONS)
    .map(({ tag: other, papers }) => ({ tag: other, papers }));
}

const keyOf = (kind: TagKind, slug: string): string => `${kind} ${slug}`;
