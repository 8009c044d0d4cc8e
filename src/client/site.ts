/** The script of every page: keys, the search field of the head, copy buttons. */
import { enableCopying } from './copy.ts';
import { enableSearchField, openSearch } from './open-search.ts';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select');
}

function asksForSearch(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key === '/') return !ctrlKey && !metaKey && !altKey && !isTyping(event.target);
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;
}

addEventListener('keydown', (event) => {
  if (event.isComposing || !asksForSearch(event)) return;
  event.preventDefault();
  void openSearch();
});

enableSearchField();
enableCopying();
