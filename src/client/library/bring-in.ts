/** The library's file is chosen by a button of the page; what reads it is loaded then. */
import { byId } from '../element.ts';
import { showNotice } from './notice.ts';

async function read(input: HTMLInputElement, onImport: () => void): Promise<void> {
  const [file] = input.files ?? [];
  const status = input.parentElement?.querySelector('[role=status]');
  if (!file || !status) return;
  const { importFile } = await import('./import-file.ts');
  status.textContent = await importFile(file);
  input.value = '';
  onImport();
}

/** Wires the button; `onImport` is told when papers may have come in. */
export function enableImport(onImport: () => void): void {
  const input = byId('library-file', HTMLInputElement);
  byId('library-import', HTMLElement).addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    void read(input, onImport).catch(() => showNotice('outdated'));
  });
}
