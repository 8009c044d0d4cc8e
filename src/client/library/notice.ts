/** Messages that stay until they are dismissed. */
import { element } from '../element.ts';
import type { Trouble } from './storage.ts';

const TEXTS: Readonly<Record<Trouble | 'outdated', string>> = {
  blocked:
    'Your browser does not let this site store anything. Stars, notes and lists work on this page, and are lost when you leave it.',
  full: 'The storage that your browser gives this site is full. What you change now is lost when you leave this page. Export the library, or remove papers from it, to make room.',
  outdated: 'The site was built again while this page was open. Reload it to go on.',
};

/** Shows what will be lost and why. */
export function showNotice(what: keyof typeof TEXTS): void {
  const text = element('p', { role: 'status' });
  const close = element('button', { type: 'button', class: 'button' }, 'Dismiss');
  const notice = element('div', { class: 'notice' }, text, close);
  close.addEventListener('click', () => notice.remove());
  document.body.append(notice);
  // Only what comes into a region that is there already is read out.
  requestAnimationFrame(() => {
    text.textContent = TEXTS[what];
  });
}
