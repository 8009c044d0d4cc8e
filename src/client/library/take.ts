/** What the reader can take away from the library, and bring back. What that needs is loaded when it is asked for. */
import { FORMAT_NAMES, FORMATS } from '../../cite/formats.ts';
import { copyText } from '../copy.ts';
import { element } from '../element.ts';
import { showNotice } from './notice.ts';
import type { KeptPaper } from './record.ts';

/** The papers that are meant. */
export type Papers = () => readonly KeptPaper[];

function button(name: string, act: () => Promise<void>): HTMLElement {
  const made = element('button', { type: 'button', class: 'button' }, name);
  made.addEventListener('click', () => void act().catch(() => showNotice('outdated')));
  return made;
}

const row = (label: string, ...children: HTMLElement[]): HTMLElement =>
  element('div', { class: 'take-row' }, element('p', {}, label), ...children);

/** Buttons for citations. */
export function citeRow(papers: Papers): HTMLElement {
  const buttons = FORMAT_NAMES.map((format) =>
    button(FORMATS[format].name, async () => {
      const { downloadCitations } = await import('./citations.ts');
      await downloadCitations(format, papers());
    }),
  );
  return row('Cite these papers', ...buttons);
}

async function copyLink(field: HTMLInputElement, status: HTMLElement): Promise<void> {
  const copied = await copyText(field.value);
  if (!copied) field.select();
  status.textContent = copied ? 'Copied' : 'Copy the selected link by hand';
}

/** A button that makes a link to a list of these papers. */
export function shareRow(name: () => string, papers: Papers): HTMLElement {
  const status = element('p', { role: 'status' });
  const field = element('input', { type: 'text', readonly: '', 'aria-label': 'Link to the list' });
  const copy = button('Copy', () => copyLink(field, status));
  const made = element('div', { class: 'take-link', hidden: '' }, field, copy);
  const share = button('Share this list', async () => {
    const { linkTo } = await import('./link.ts');
    const { link = '', said } = linkTo(name(), papers());
    made.hidden = link === '';
    field.value = link;
    status.textContent = said;
    if (link) field.select();
  });
  return row('Show others', share, made, status);
}

/** Buttons for the library's file; `onImport` is told when papers may have come in. */
export function fileRow(onImport: () => void): HTMLElement {
  const status = element('p', { role: 'status' });
  const input = element('input', { type: 'file', accept: '.json,application/json', hidden: '' });
  const load = () => import('./transfer.ts');
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    const { importFile } = await load();
    status.textContent = await importFile(file);
    input.value = '';
    onImport();
  });
  return row(
    'The whole library, with notes',
    button('Export', async () => (await load()).exportAll()),
    button('Import …', async () => input.click()),
    input,
    status,
  );
}
