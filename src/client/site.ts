/** The script of every page: the search keys, the search field of the head. */
import { SearchDialog } from './dialog.ts';
import { enableListViews } from './list-view.ts';

let dialog: SearchDialog | undefined;

/** On the search page its own field, elsewhere the dialog. */
function openSearch(words = ''): void {
  const field = document.getElementById('search-input');
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
    return;
  }
  dialog ??= new SearchDialog();
  dialog.open(words);
}

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
  openSearch();
});

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search-open]')) {
  form.addEventListener('click', (event) => {
    const words = form.querySelector('input')?.value.trim() ?? '';
    const submits = event.target instanceof HTMLButtonElement && words !== '';
    if (submits) return;
    event.preventDefault();
    openSearch(words);
  });
}

enableListViews();
