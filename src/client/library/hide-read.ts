/** Leaves out of lists what was read, when the reader has chosen so, and says how many that are. */
import { element } from '../element.ts';
import { glance } from './glance.ts';
import { isOn, turn } from './settings.ts';
import { watch } from './storage.ts';

const papers = () => [...document.querySelectorAll<HTMLElement>('.paper[data-paper]')];
const isRead = (paper: HTMLElement): boolean => glance(paper.dataset.paper ?? '').read;

const button = element('button', { type: 'button', class: 'link' }, 'Hide read');
const told = element('span', { 'aria-live': 'polite' });
const control = element('span', { class: 'hide-read' }, button, ' ', told);

/** On the line of facts at the head of a list, where it moves nothing. */
function place(): void {
  if (control.isConnected) return;
  const facts = document.querySelector('.page-head .facts');
  if (facts) facts.append(control);
  else document.querySelector('.papers')?.before(element('p', { class: 'facts' }, control));
}

/** Says what there is to hide, or what is hidden; nothing where nothing was read. */
function report(): void {
  const shown = papers();
  const hidden = shown.filter((paper) => paper.hidden).length;
  const read = shown.filter(isRead).length;
  if (read + hidden > 0) place();
  control.hidden = read + hidden === 0;
  button.setAttribute('aria-pressed', String(isOn('hide-read')));
  told.textContent = isOn('hide-read') ? `(${hidden} hidden)` : `(${read})`;
}

/** Hides or shows; what is marked later on this page stays in sight, or it would vanish under the reader's hand. */
export function applyHiding(to: readonly HTMLElement[] = papers()): void {
  const hide = isOn('hide-read');
  for (const paper of to) paper.hidden = hide && isRead(paper);
  report();
}

/** Adds the control to a page with lists. */
export function enableHiding(): void {
  if (!document.querySelector('.papers')) return;
  button.addEventListener('click', () => turn('hide-read', !isOn('hide-read')));
  watch((name) => {
    if (!name || name === 'setting:hide-read') applyHiding();
    else if (name.startsWith('paper:')) report();
  });
  applyHiding();
}
