/** Buttons that copy the text of the element their `data-copy` names; hidden until script can do it. */
import { element } from './element.ts';

/** For pages served without TLS, where the clipboard interface is missing. */
function copySelection(source: Element): boolean {
  const selection = getSelection();
  selection?.selectAllChildren(source);
  const copied = document.execCommand('copy');
  selection?.removeAllRanges();
  return copied;
}

async function copyText(source: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent?.trim() ?? '');
    return true;
  } catch {
    return copySelection(source);
  }
}

async function copy(button: HTMLElement, status: HTMLElement): Promise<void> {
  const source = document.getElementById(button.dataset.copy ?? '');
  if (!source) return;
  const label = button.dataset.label ?? button.textContent ?? '';
  button.dataset.label = label;
  const said = (await copyText(source)) ? 'Copied' : 'Select and copy it by hand';
  button.textContent = said;
  status.textContent = said;
  setTimeout(() => {
    button.textContent = label;
    status.textContent = '';
  }, 2000);
}

export function enableCopying(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const status = element('span', { role: 'status', class: 'visually-hidden' });
    button.after(status);
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, status));
  }
}
