/** Indexes that views and page keys need, made once per library: a scan per page would be quadratic. */

import type { Paper } from '../paper/schema.ts';
import type { DigestRecord, Library } from './library.ts';

interface Indexes {
  readonly digests: ReadonlyMap<string, DigestRecord>;
  readonly places: ReadonlyMap<string, number>;
}

const indexed = new WeakMap<Library, Indexes>();

function indexesOf(library: Library): Indexes {
  const known = indexed.get(library);
  if (known) return known;
  const indexes = {
    digests: new Map(library.digests.map((digest) => [digest.path, digest])),
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
  const sameDate = (other: Paper | undefined) => other?.date.value === paper.date.value;
  return {
    ...(before && sameDate(before) && { before }),
    ...(after && sameDate(after) && { after }),
  };
}

/** How many of these papers each source has listed, most first. */
export function papersBySource(
  library: Library,
  papers: readonly Paper[],
): { source: DigestRecord['source']; papers: number }[] {
  const found = new Map<string, { source: DigestRecord['source']; papers: number }>();
  for (const paper of papers) {
    const sources = new Map(
      paper.seenIn.flatMap(({ digest }) => {
        const record = digestAt(library, digest);
        return record ? [[record.source.slug, record.source] as const] : [];
      }),
    );
    for (const [slug, source] of sources) {
      found.set(slug, { source, papers: (found.get(slug)?.papers ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.papers - a.papers);
}
