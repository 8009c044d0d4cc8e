/** Opens the search: the search page's own field, elsewhere the dialog, which is loaded when it is first asked for. */
import { searchUrl } from '../site/urls.ts';
import type { SearchDialog } from './dialog.ts';
import { href } from './place.ts';

let dialog: Promise<SearchDialog> | undefined;

function loadDialog(): Promise<SearchDialog> {
  dialog ??= import('./dialog.ts').then(({ SearchDialog }) => new SearchDialog());
  dialog.catch(() => {
    dialog = undefined;
  });
  return dialog;
}

const fieldOfHead = () => document.querySelector<HTMLInputElement>('[data-search-open] input');

/** Opens the search; what is typed while the dialog is loading goes into the head's field, and from there into it. */
export async function openSearch(): Promise<void> {
  const own = document.getElementById('search-input');
  if (own instanceof HTMLInputElement) {
    own.focus();
    own.select();
    return;
  }
  const [from, field] = [document.activeElement, fieldOfHead()];
  field?.focus();
  try {
    (await loadDialog()).open(field?.value.trim() ?? '', from);
  } catch {
    // A site that was built again since has other chunks.
    location.assign(href(searchUrl()));
  }
}

/** Lets the search field of the head open the dialog. */
export function enableSearchField(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search-open]')) {
    form.addEventListener('pointerenter', () => void loadDialog().catch(() => {}), { once: true });
    form.addEventListener('click', (event) => {
      const words = form.querySelector('input')?.value.trim() ?? '';
      const submits = event.target instanceof HTMLButtonElement && words !== '';
      if (submits) return;
      event.preventDefault();
      void openSearch();
    });
  }
}
