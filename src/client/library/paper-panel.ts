/** The note on a paper, saved while it is written, and the lists the paper is on. */
import type { Identifier } from '../../paper/schema.ts';
import { element } from '../element.ts';
import { Later } from '../later.ts';
import { aboutOfPage } from './about.ts';
import { recordName } from './glance.ts';
import { keptPaper } from './kept.ts';
import { listField } from './list-field.ts';
import { LONGEST_NOTE, listsOf } from './record.ts';
import { watch } from './storage.ts';
import { describe, markOnList, writeNote } from './store.ts';

/** The page itself says best what the paper is. */
function remember(id: Identifier): void {
  const about = aboutOfPage(document, id);
  if (about && !keptPaper(id)?.about?.whole) describe(id, about);
}

function noteField(id: Identifier): HTMLElement {
  const area = element('textarea', { rows: '4', maxlength: String(LONGEST_NOTE) });
  const status = element('span', { class: 'count', role: 'status' });
  const saving = new Later(500);
  const stored = () => keptPaper(id)?.note?.text ?? '';
  const save = () => {
    saving.cancel();
    if (area.value === stored()) return;
    writeNote(id, area.value);
    remember(id);
    status.textContent = 'Saved';
  };
  area.value = stored();
  area.addEventListener('input', () => {
    status.textContent = '';
    saving.run(save);
  });
  area.addEventListener('blur', save);
  addEventListener('pagehide', save);
  watch((name, elsewhere) => {
    if (elsewhere && name === recordName(id) && document.activeElement !== area) {
      area.value = stored();
    }
  });
  const label = element('label', {}, element('span', {}, 'Note ', status), area);
  return element('div', { class: 'keep-note-field' }, label);
}

function listItem(id: Identifier, name: string): HTMLElement {
  const remove = element('button', { type: 'button', class: 'link' }, 'Remove');
  remove.append(element('span', { class: 'visually-hidden' }, ` from ${name}`));
  remove.addEventListener('click', () => markOnList(id, name, false));
  return element('li', {}, name, ' ', remove);
}

function listsField(id: Identifier): HTMLElement {
  const shown = element('ul', { class: 'keep-lists' });
  const paint = () => {
    const names = listsOf(keptPaper(id) ?? { v: 1, id });
    shown.replaceChildren(...names.map((name) => listItem(id, name)));
  };
  paint();
  watch((name) => {
    if (!name || name === recordName(id)) paint();
  });
  const field = listField('Add to a list', (name) => {
    markOnList(id, name, true);
    remember(id);
  });
  return element('div', {}, field, shown);
}

/** What the place under the summary holds. */
export function paperPanel(id: Identifier): HTMLElement {
  return element('div', { class: 'keep-panel' }, noteField(id), listsField(id));
}
