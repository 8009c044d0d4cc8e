/** The dialog that lists the keys, and turns single letters off for those whom they disturb (WCAG 2.1.4). */
import { element } from '../element.ts';
import type { Key } from './keys.ts';
import { isOn, turn } from './settings.ts';

let dialog: HTMLDialogElement | undefined;

const keyNames = (keys: string): HTMLElement[] =>
  keys.split(' ').map((key) => element('kbd', {}, key));

function row(names: readonly (Node | string)[], does: string): HTMLElement {
  return element('div', {}, element('dt', {}, ...names), element('dd', {}, does));
}

function choice(): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = isOn('keys');
  box.addEventListener('change', () => turn('keys', box.checked));
  return element('label', { class: 'choice' }, box, 'Use keys that are a single letter or sign');
}

function make(keys: readonly Key[]): HTMLDialogElement {
  const close = element('button', { type: 'button', class: 'button', autofocus: '' }, 'Close');
  const made = element(
    'dialog',
    { class: 'keys-dialog', 'aria-labelledby': 'keys-heading' },
    element('h2', { id: 'keys-heading' }, 'Keys'),
    element(
      'dl',
      {},
      ...keys.map((key) => row(keyNames(key.keys), key.does)),
      row([element('kbd', {}, 'Ctrl'), element('kbd', {}, 'K')], 'Search, also while typing'),
    ),
    choice(),
    close,
  );
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', ({ target }) => {
    if (target === made) made.close();
  });
  return made;
}

/** Opens the dialog, unless it is. */
export function openKeys(keys: readonly Key[]): void {
  dialog ??= make(keys);
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
}
