/** Indexes that views and page keys need, made once per library: a scan per page would be quadratic. */

import type { Paper } from '../paper/schema.ts';
import type { DigestRecord, Library, Source } from './library.ts';

interface Indexes {
  readonly digests: ReadonlyMap<string, DigestRecord>;
  readonly places: ReadonlyMap<string, number>;
  /** Filled when they are asked for. */
  readonly sources: Map<Source, readonly Paper[]>;
}

const indexed = new WeakMap<Library, Indexes>();

function indexesOf(library: Library): Indexes {
  const known = indexed.get(library);
  if (known) return known;
  const indexes = {
    digests: new Map(library.digests.map((digest) => [digest.path, digest])),
    sources: new Map(),
    places: new Map(library.papers.map((paper, place) => [paper.id, place])),
  };
  indexed.set(library, indexes);
  return indexes;
}

/** The digest with this path below the input folder. */
export const digestAt = (library: Library, path: string): DigestRecord | undefined =>
  indexesOf(library).digests.get(path);

/** The papers before and after this one among those of its date. */
export function papersBeside(library: Library, paper: Paper): { before?: Paper; after?: Paper } {
  const place = indexesOf(library).places.get(paper.id);
  if (place === undefined) return {};
  const before = library.papers[place - 1];
  const after = library.papers[place + 1];
  const { value } = paper.date;
  return {
    ...(before?.date.value === value && { before }),
    ...(after?.date.value === value && { after }),
  };
}

/** How many of these papers each source has listed, most first. */
export function papersBySource(
  library: Library,
  papers: readonly Paper[],
): { source: DigestRecord['source']; papers: number }[] {
  const { digests } = indexesOf(library);
  const found = new Map<string, { source: DigestRecord['source']; papers: number; last?: Paper }>();
  for (const paper of papers) {
    for (const { digest } of paper.seenIn) {
      const source = digests.get(digest)?.source;
      if (!source) continue;
      const known = found.get(source.slug) ?? { source, papers: 0 };
      if (known.papers === 0) found.set(source.slug, known);
      if (known.last !== paper) known.papers += 1;
      known.last = paper;
    }
  }
  return [...found.values()]
    .map(({ source, papers }) => ({ source, papers }))
    .sort((a, b) => b.papers - a.papers);
}

/** The papers that a source has listed, each once. */
export function papersOfSource(library: Library, source: Source): readonly Paper[] {
  const { sources } = indexesOf(library);
  const known = sources.get(source);
  if (known) return known;
  const listed = source.digests.flatMap((digest) => library.listingsOf(digest));
  const papers = [...new Set(listed.map(({ paper }) => paper))];
  sources.set(source, papers);
  return papers;
}
