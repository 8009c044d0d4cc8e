/** What can be done with several papers at once. */
import { count } from '../../../templates/views/words.ts';
import type { Identifier } from '../../paper/schema.ts';
import { element } from '../element.ts';
import { keptPaper } from './kept.ts';
import { takeName } from './list-field.ts';
import type { OpenLibrary } from './open-library.ts';
import { clear, mark, markOnList, restore } from './store.ts';

function each(
  library: OpenLibrary,
  change: (id: Identifier) => unknown,
  ...done: (Node | string)[]
) {
  const { chosen } = library;
  for (const id of chosen) change(id);
  const [said, ...more] = done;
  library.done(`${count(chosen.length, 'paper')} ${said}`, ...more);
}

export const markAsRead = (library: OpenLibrary): void =>
  each(library, (id) => mark(id, 'read', true), 'marked as read');

/** Takes away all marks, and offers a way back. */
export function remove(library: OpenLibrary): void {
  const before = library.chosen.flatMap((id) => keptPaper(id) ?? []);
  const undo = element('button', { type: 'button', class: 'button' }, 'Undo');
  undo.addEventListener('click', () => {
    // In the order in which they were starred.
    before.sort((a, b) => (a.starred?.at ?? 0) - (b.starred?.at ?? 0));
    for (const [place, paper] of before.entries()) restore(paper, place);
    library.done(`${count(before.length, 'paper')} restored`);
  });
  each(library, clear, 'removed', ' ', undo);
}

/** Puts the papers on the list whose name stands in the form. */
export function addToList(library: OpenLibrary, form: HTMLElement): void {
  const name = takeName(form);
  if (name) each(library, (id) => markOnList(id, name, true), `added to “${name}”`);
}
