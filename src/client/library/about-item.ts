/** What a list says of a paper. */
import { monthOf } from '../../paper/identifier.ts';
import type { Identifier } from '../../paper/schema.ts';
import type { Known } from './about.ts';

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

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
