/** The tags of a site, with the papers that have them. */
import type { Paper, TagKind } from '../paper/schema.ts';
import { groupBy } from './group.ts';
import type { Tag } from './library.ts';
import { compareText } from './order.ts';

const KINDS: readonly TagKind[] = ['subject', 'topic', 'category'];

/** By kind, then most papers first; `papers` are newest first, `descriptions` those of subjects, by slug. */
export function tagsOf(papers: readonly Paper[], descriptions: ReadonlyMap<string, string>): Tag[] {
  const tagged = papers.flatMap((paper) => paper.tags.map((tag) => ({ paper, tag })));
  return [...groupBy(tagged, ({ tag }) => `${tag.kind} ${tag.slug}`).values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { kind, slug, name } = first.tag;
      const description = kind === 'subject' ? descriptions.get(slug) : undefined;
      const perMonth = groupBy(group, ({ paper }) => paper.date.value.slice(0, 7));
      const months = [...perMonth]
        .map(([month, { length }]) => ({ month, papers: length }))
        .sort((a, b) => compareText(a.month, b.month));
      const own = group.map(({ paper }) => paper);
      return [{ kind, slug, name, papers: own, months, ...(description && { description }) }];
    })
    .sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        b.papers.length - a.papers.length ||
        compareText(a.slug, b.slug),
    );
}
