/** The rows of the search dialog: links, so that a middle click opens a tab, in the role of options. */
import { fullDate } from '../../templates/views/dates.ts';
import { count } from '../../templates/views/words.ts';
import { searchUrl } from '../site/urls.ts';
import { authorLine } from './author-line.ts';
import { element } from './element.ts';
import type { Hit } from './engine.ts';
import { href } from './place.ts';
import { formatQuery, type Query } from './query.ts';
import { reachOf } from './scope.ts';
import type { SearchRun } from './search-run.ts';

function option(place: number, link: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const id = `dialog-result-${place}`;
  return element('a', { id, role: 'option', tabindex: '-1', href: link }, ...children);
}

function about(hit: Hit): string {
  const { shown, more } = authorLine(hit.authors);
  return [`${shown} ${more}`.trim(), fullDate(hit.date)].filter(Boolean).join(' · ');
}

const lastRow = (place: number, label: string, query: Query): HTMLAnchorElement => {
  const text = element('span', { class: 'dialog-all' }, label);
  return option(place, href(searchUrl()) + formatQuery(query), text);
};

/** A row per paper, one to all of them, and one to older papers where those are not searched yet. */
export function optionsFor(hits: readonly Hit[], run: SearchRun): HTMLAnchorElement[] {
  const { query, total, left } = run;
  const papers = hits.map((hit, place) => {
    const title = element('span', { class: 'dialog-title' }, hit.title);
    const meta = element('span', { class: 'dialog-meta' }, about(hit));
    return option(place, href(hit.url), title, meta);
  });
  const all = total === 1 ? 'On the search page' : `All ${count(total, 'result')}`;
  const since = reachOf(left.slice(0, 1));
  return [
    ...papers,
    ...(total > 0 ? [lastRow(papers.length, all, query)] : []),
    ...(since ? [lastRow(papers.length + 1, 'Search older papers', { ...query, since })] : []),
  ];
}
