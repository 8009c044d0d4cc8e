/** The two buttons of a paper: a star, and whether it was read. */
import { element } from '../element.ts';
import type { Glance } from './glance.ts';

const SVG = 'http://www.w3.org/2000/svg';
const STAR = 'M12 3.5l2.6 5.3 5.9.9-4.2 4.1 1 5.8-5.3-2.7-5.3 2.7 1-5.8-4.2-4.1 5.9-.9z';

/** Outlined, or filled by the style of a pressed button. */
function starShape(): SVGElement {
  const shape = document.createElementNS(SVG, 'svg');
  shape.setAttribute('viewBox', '0 0 24 24');
  shape.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', STAR);
  shape.append(path);
  return shape;
}

const hidden = (text: string): HTMLElement => element('span', { class: 'visually-hidden' }, text);

/** A star; `title` names the paper for those who hear the button among many, or is empty on the paper's own page. */
export function starButton(title: string): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'keep-star' });
  button.append(starShape(), title ? hidden(`Star ${title}`) : 'Star');
  return button;
}

/** The button of reading, still without its words. */
export function readButton(title: string): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'keep-read action' });
  button.dataset.title = title;
  return button;
}

/** Shows the marks on the buttons. */
export function paintButtons(place: Element, { starred, read }: Glance): void {
  const star = place.querySelector('.keep-star');
  star?.setAttribute('aria-pressed', String(starred));
  const button = place.querySelector<HTMLElement>('.keep-read');
  const title = button?.dataset.title ?? '';
  button?.replaceChildren(
    read ? '✓ Read' : 'Mark read',
    hidden(`${read ? '(mark as unread)' : ''} ${title}`.trim()),
  );
}
