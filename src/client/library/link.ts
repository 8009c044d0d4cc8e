/** The link to a shared list. */
import { count } from '../../../templates/views/words.ts';
import { sharedUrl } from '../../site/urls.ts';
import { href } from '../place.ts';
import type { KeptPaper } from './record.ts';
import { formatShared, MOST_SHARED } from './share.ts';

/** The link, where these papers make one, and what to say of it. */
export function linkTo(
  name: string,
  papers: readonly KeptPaper[],
): { readonly link?: string; readonly said: string } {
  if (papers.length > MOST_SHARED) {
    return {
      said: `A link holds ${MOST_SHARED} papers at most, and these are ${papers.length}. The library’s file holds them all.`,
    };
  }
  const fragment = formatShared({ name, ids: papers.map(({ id }) => id) });
  const link = `${new URL(href(sharedUrl()), location.href)}#${fragment}`;
  return { link, said: `A link to ${count(papers.length, 'paper')}, without notes and marks` };
}
