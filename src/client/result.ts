/** One paper found, in the markup of every other list (templates/views/paper-list.tsx). */
import { fullDate } from '../../templates/views/dates.ts';
import { arxivUrl, parseIdentifier } from '../paper/identifier.ts';
import { dateUrl, tagUrl } from '../site/urls.ts';
import { authorLine, CUT } from './author-line.ts';
import { element } from './element.ts';
import type { Hit } from './engine.ts';
import { parseExcerpt } from './excerpt.ts';
import { href } from './place.ts';

/** Subjects shown. */
const SHOWN = 4;

function authors(hit: Hit): HTMLElement[] {
  const { shown, more } = authorLine(hit.authors);
  if (!shown) return [];
  const line = element('p', { class: 'paper-authors' }, shown);
  if (more === CUT) line.append(' ', element('span', { class: 'more' }, more));
  else if (more) {
    line.append(' ', element('a', { class: 'more', href: `${href(hit.url)}#authors` }, more));
  }
  return [line];
}

/** The excerpt, with dots where text was left out before or after it. */
function excerpt(hit: Hit): HTMLElement[] {
  const parts = parseExcerpt(hit.excerpt);
  const text = parts.map((part) => part.text).join('');
  const nodes = parts.map((part) => (part.marked ? element('mark', {}, part.text) : part.text));
  if (text.trim() === '') return [];
  const before = hit.content.startsWith(text) ? '' : '… ';
  const after = hit.content.endsWith(text) ? '' : '\u00a0…';
  return [element('p', { class: 'paper-excerpt' }, before, ...nodes, after)];
}

function subjects(hit: Hit, names: Readonly<Record<string, string>>): HTMLElement[] {
  const items = hit.subjects.slice(0, SHOWN).map((slug) => {
    const link = href(tagUrl({ kind: 'subject', slug }));
    return element('li', {}, element('a', { href: link }, names[slug] ?? slug));
  });
  return items.length > 0 ? [element('ul', { class: 'tags' }, ...items)] : [];
}

function foot(hit: Hit, names: Readonly<Record<string, string>>): HTMLElement {
  const time = element('time', { datetime: hit.date }, fullDate(hit.date));
  const id = parseIdentifier(hit.id)?.id;
  const pdf = id && element('a', { class: 'action', href: arxivUrl(id, 'pdf') }, 'PDF');
  return element(
    'div',
    { class: 'paper-foot' },
    element(
      'div',
      { class: 'paper-marks' },
      element('a', { class: 'paper-date', href: href(dateUrl(hit.date)) }, time),
      element('span', { class: 'paper-id' }, hit.id),
      ...subjects(hit, names),
    ),
    ...(pdf ? [element('span', { class: 'paper-actions' }, pdf)] : []),
  );
}

/** `names` are those of the subjects, by slug. */
export function resultItem(hit: Hit, names: Readonly<Record<string, string>>): HTMLLIElement {
  const title = element('a', { href: href(hit.url) }, hit.title);
  return element(
    'li',
    { class: 'paper', 'data-paper': hit.id, 'data-date': hit.date },
    element('h2', { class: 'paper-title' }, title),
    ...authors(hit),
    ...excerpt(hit),
    foot(hit, names),
  );
}
