/** The rows of the search dialog: links, so that a middle click opens a tab, in the role of options. */
import { fullDate } from '../../templates/views/dates.ts';
import { count } from '../../templates/views/words.ts';
import { element } from './element.ts';
import type { Hit } from './engine.ts';
import { href } from './place.ts';
import { authorLine } from './result.ts';

function option(place: number, link: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const id = `dialog-result-${place}`;
  return element('a', { id, role: 'option', tabindex: '-1', href: link }, ...children);
}

function about(hit: Hit): string {
  const { shown, more } = authorLine(hit.authors);
  return [`${shown} ${more}`.trim(), fullDate(hit.date)].filter(Boolean).join(' · ');
}

/** A row per paper, and a last one to all of them. */
export function optionsFor(hits: readonly Hit[], total: number, all: string): HTMLAnchorElement[] {
  const papers = hits.map((hit, place) => {
    const title = element('span', { class: 'dialog-title' }, hit.title);
    const meta = element('span', { class: 'dialog-meta' }, about(hit));
    return option(place, href(hit.url), title, meta);
  });
  const label = total === 1 ? 'On the search page' : `All ${count(total, 'result')}`;
  const last = element('span', { class: 'dialog-all' }, label);
  return [...papers, option(papers.length, all, last)];
}
