/** A paper as the library lists it, in the markup of every other list; `site.js` adds the buttons. */
import { fullDate } from '../../../templates/views/dates.ts';
import { arxivUrl } from '../../paper/identifier.ts';
import { dateUrl, libraryUrl, paperUrl } from '../../site/urls.ts';
import { authorLine } from '../author-line.ts';
import { element } from '../element.ts';
import { href } from '../place.ts';
import { formatState, viewOfList } from './address.ts';
import { type KeptPaper, listsOf, titleOf } from './record.ts';

function authors({ about }: KeptPaper): HTMLElement[] {
  if (!about || about.authors.length === 0) return [];
  const names = about.truncated ? [...about.authors, 'et al.'] : about.authors;
  const { shown, more } = authorLine(names);
  const line = element('p', { class: 'paper-authors' }, shown);
  if (more) line.append(' ', element('span', { class: 'more' }, more));
  return [line];
}

function lists(paper: KeptPaper): HTMLElement[] {
  const items = listsOf(paper).map((name) => {
    const state = formatState({ view: viewOfList(name), words: '', sort: 'starred' });
    return element('li', {}, element('a', { href: href(libraryUrl()) + state }, name));
  });
  return items.length > 0
    ? [element('ul', { class: 'tags', 'aria-label': 'Lists' }, ...items)]
    : [];
}

function foot(paper: KeptPaper): HTMLElement {
  const { id, about } = paper;
  const date = about && element('time', { datetime: about.date }, fullDate(about.date));
  const pdf = element('a', { class: 'action', href: arxivUrl(id, 'pdf') }, 'PDF');
  return element(
    'div',
    { class: 'paper-foot' },
    element(
      'div',
      { class: 'paper-marks' },
      ...(date
        ? [element('a', { class: 'paper-date', href: href(dateUrl(about.date)) }, date)]
        : []),
      element('span', { class: 'paper-id' }, id),
      ...lists(paper),
    ),
    element('span', { class: 'paper-actions' }, pdf),
  );
}

/** One paper; `lead` comes before its title, and without `link` the title leads to its page on this site. */
export function keptItem(
  paper: KeptPaper,
  lead: readonly HTMLElement[] = [],
  link = href(paperUrl(paper.id)),
): HTMLLIElement {
  const title = element('a', { href: link }, titleOf(paper));
  const note = paper.note?.text.trim();
  return element(
    'li',
    {
      class: 'paper',
      'data-paper': paper.id,
      ...(paper.about && { 'data-date': paper.about.date }),
    },
    ...lead,
    element('h2', { class: 'paper-title' }, title),
    ...authors(paper),
    ...(note ? [element('p', { class: 'keep-note' }, note)] : []),
    foot(paper),
  );
}
