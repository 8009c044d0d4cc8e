/** The tags of a site, with the papers that have them. */
import type { Paper, TagKind } from '../paper/schema.ts';
import type { Tag } from './library.ts';
import { compareText } from './order.ts';

type PaperTag = Paper['tags'][number];

const KINDS: readonly TagKind[] = ['subject', 'topic', 'category'];

/** By kind, then most papers first; `papers` are newest first, `descriptions` those of subjects, by slug. */
export function tagsOf(papers: readonly Paper[], descriptions: ReadonlyMap<string, string>): Tag[] {
  return papersByTag(papers)
    .map(({ tag: { kind, slug, name }, papers: own }) => {
      const description = kind === 'subject' ? descriptions.get(slug) : undefined;
      const months = perMonth(own);
      return { kind, slug, name, papers: own, months, ...(description && { description }) };
    })
    .sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        b.papers.length - a.papers.length ||
        compareText(a.slug, b.slug),
    );
}

interface TaggedPapers {
  /** As it stands on the first of them. */
  readonly tag: PaperTag;
  readonly papers: Paper[];
}

function papersByTag(papers: readonly Paper[]): TaggedPapers[] {
  const tags = new Map<string, TaggedPapers>();
  // Papers of an archive share their tags, so there are few keys to make.
  const known = new Map<PaperTag, TaggedPapers>();
  for (const paper of papers) {
    for (const tag of paper.tags) {
      const tagged = known.get(tag) ?? taggedIn(tags, tag);
      known.set(tag, tagged);
      tagged.papers.push(paper);
    }
  }
  return [...tags.values()];
}

function taggedIn(tags: Map<string, TaggedPapers>, tag: PaperTag): TaggedPapers {
  const key = `${tag.kind} ${tag.slug}`;
  const tagged = tags.get(key) ?? { tag, papers: [] };
  tags.set(key, tagged);
  return tagged;
}

/** Oldest month first; `papers` are newest first. */
function perMonth(papers: readonly Paper[]): Tag['months'] {
  const months: { month: string; papers: number }[] = [];
  for (const { date } of papers) {
    const newest = months.at(-1);
    if (newest && date.value.startsWith(newest.month)) newest.papers += 1;
    else months.push({ month: date.value.slice(0, 7), papers: 1 });
  }
  return months.reverse();
}
