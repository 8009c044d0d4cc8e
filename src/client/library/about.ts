/** What pages say of a paper, as the library keeps it: a list names four authors, the paper's own page all of them. */
import { monthOf, parseIdentifier } from '../../paper/identifier.ts';
import type { Identifier } from '../../paper/schema.ts';
import type { About } from './record.ts';

/** All but the time of reading. */
export type Known = Omit<About, 'at'>;

/** The paper an element is about; undefined when it names none. */
export function paperOf(element: HTMLElement | null | undefined): Identifier | undefined {
  return parseIdentifier(element?.dataset.paper ?? '')?.id;
}

/** A paper as its own page describes it; undefined when the page is none of this paper. */
export function aboutOfPage(page: Document, id: Identifier): Known | undefined {
  const place = page.querySelector<HTMLElement>('.keeping[data-paper]');
  if (!place || paperOf(place) !== id) return undefined;
  const all = (name: string) =>
    [...page.querySelectorAll<HTMLMetaElement>(`meta[name="citation_${name}"]`)].map(
      ({ content }) => content,
    );
  const { date, category, truncated } = place.dataset;
  return {
    title: all('title')[0] || `arXiv:${id}`,
    authors: all('author'),
    truncated: truncated !== undefined,
    date: date || monthOf(id),
    ...(category && { primaryCategory: category }),
    whole: true,
  };
}
