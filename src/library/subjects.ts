/** The subjects that some papers are about. */
import type { Paper } from '../paper/schema.ts';
import { compareText } from './order.ts';

type PaperTag = Paper['tags'][number];

/** A subject with how many of the papers have it. */
export interface SubjectCount {
  readonly subject: PaperTag;
  readonly papers: number;
}

/** The most frequent subjects first. */
export function countSubjects(papers: Iterable<Paper>): SubjectCount[] {
  const counts = new Map<string, { subject: PaperTag; papers: number }>();
  for (const { tags } of papers) {
    for (const tag of tags) {
      if (tag.kind !== 'subject') continue;
      const known = counts.get(tag.slug);
      if (known) known.papers += 1;
      else counts.set(tag.slug, { subject: tag, papers: 1 });
    }
  }
  return [...counts.values()].sort(
    (a, b) => b.papers - a.papers || compareText(a.subject.name, b.subject.name),
  );
}
