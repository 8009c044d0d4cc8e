/** The keys of every page. A letter acts only where nothing is typed and no dialog is open, and can be turned off. */
import { archiveUrl, homeUrl, libraryUrl, tagIndexUrl } from '../../site/urls.ts';
import { openSearch } from '../open-search.ts';
import { href } from '../place.ts';
import { toggleMark } from './marks.ts';
import { showNotice } from './notice.ts';
import { prepareToSay, say } from './say.ts';
import { isOn } from './settings.ts';
import { currentPaper, stepTo } from './steps.ts';

/** A key, or two one after the other, and what it does. */
export interface Key {
  readonly keys: string;
  readonly does: string;
  readonly run: () => unknown;
}

const go = (url: string) => () => location.assign(href(url));

async function toggleHere(field: 'starred' | 'read', yes: string, no: string): Promise<void> {
  const paper = currentPaper() ?? document.querySelector<HTMLElement>('.keeping');
  if (!paper) return say('No paper is chosen: j goes to the next one');
  prepareToSay();
  const on = await toggleMark(paper, field);
  if (on !== undefined) say(on ? yes : no);
}

function openInTab(): void {
  const link = currentPaper()?.querySelector<HTMLAnchorElement>('.paper-title a');
  if (link) window.open(link.href, '_blank', 'noopener');
}

/** In the order in which the dialog shows them. */
export const KEYS: readonly Key[] = [
  { keys: 'j', does: 'Next paper', run: () => stepTo(1) },
  { keys: 'k', does: 'Previous paper', run: () => stepTo(-1) },
  { keys: 'o', does: 'Open the paper in a new tab', run: openInTab },
  {
    keys: 's',
    does: 'Star the paper, or take the star away',
    run: () => toggleHere('starred', 'Starred', 'No longer starred'),
  },
  {
    keys: 'r',
    does: 'Mark the paper as read, or as unread',
    run: () => toggleHere('read', 'Marked as read', 'Marked as unread'),
  },
  { keys: '/', does: 'Search', run: openSearch },
  { keys: 'g h', does: 'Go to the home page', run: go(homeUrl()) },
  { keys: 'g l', does: 'Go to the library', run: go(libraryUrl()) },
  { keys: 'g a', does: 'Go to the archive', run: go(archiveUrl()) },
  { keys: 'g t', does: 'Go to the tags', run: go(tagIndexUrl()) },
  { keys: '?', does: 'Show these keys', run: showKeys },
];

/** Milliseconds within which the second of two keys is awaited. */
const WAIT = 1500;
let first = { key: '', at: 0 };

/** Opens the list of keys. */
export async function showKeys(): Promise<void> {
  try {
    const { openKeys } = await import('./keys-dialog.ts');
    openKeys(KEYS);
  } catch {
    showNotice('outdated');
  }
}

/** Fields take letters, and so do lists of options. */
const TAKES_LETTERS =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable], [role=listbox], [role=combobox], [role=menu]';

function isTaken(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  return (
    ctrlKey ||
    metaKey ||
    altKey ||
    isComposing ||
    defaultPrevented ||
    !isOn('keys') ||
    document.querySelector('dialog[open]') !== null ||
    (target instanceof Element && target.closest(TAKES_LETTERS) !== null)
  );
}

/** The key of the table that this press completes. */
function pressed({ key, timeStamp }: KeyboardEvent): Key | undefined {
  const before = timeStamp - first.at < WAIT ? `${first.key} ` : '';
  first = { key, at: timeStamp };
  const named = (keys: string) => KEYS.find((entry) => entry.keys === keys);
  return named(before + key) ?? named(key);
}

/** Ctrl or Command with K, wherever the reader is. */
function asksForSearch({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;
}

/** Listens to the keys, and lets buttons with `data-keys` show them. */
export function enableKeys(): void {
  addEventListener('keydown', (event) => {
    const run = asksForSearch(event)
      ? openSearch
      : isTaken(event)
        ? undefined
        : pressed(event)?.run;
    if (!run || event.isComposing) return;
    event.preventDefault();
    if (!event.repeat || /^[jk]$/.test(event.key)) void run();
  });
  for (const button of document.querySelectorAll('[data-keys]')) {
    button.addEventListener('click', () => void showKeys());
  }
}
