/** What pages say of a paper, as the library keeps it: a list names four authors, the paper's own page all of them. */
import { monthOf, parseIdentifier } from '../../paper/identifier.ts';
import type { Identifier } from '../../paper/schema.ts';
import type { About } from './record.ts';

/** All but the time of reading. */
export type Known = Omit<About, 'at'>;

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The paper an element is about; undefined when it names none. */
export function paperOf(element: HTMLElement | null | undefined): Identifier | undefined {
  return parseIdentifier(element?.dataset.paper ?? '')?.id;
}

/** A paper as its item in a list shows it. */
export function aboutOfItem(item: HTMLElement, id: Identifier): Known {
  const line = item.querySelector('.paper-authors')?.cloneNode(true);
  let truncated = false;
  if (line instanceof Element) {
    for (const more of line.querySelectorAll('.more')) {
      truncated = true;
      more.remove();
    }
  }
  const names = line instanceof Element ? textOf(line).split(', ').filter(Boolean) : [];
  return {
    title: textOf(item.querySelector('.paper-title')) || `arXiv:${id}`,
    authors: names,
    truncated,
    date: item.dataset.date || monthOf(id),
    whole: false,
  };
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
