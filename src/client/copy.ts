/** Copying a text to the clipboard. */
import { element } from './element.ts';

/** For pages served without TLS, where the clipboard interface is missing. */
function copySelected(text: string): boolean {
  const field = element('textarea', { class: 'visually-hidden', 'aria-hidden': 'true' });
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

/** Whether the text was copied. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** A button that copies a text; `name` says what, for those who hear the page. */
export function copyButton(name: string, text: () => string): HTMLElement {
  const label = () => ['Copy', element('span', { class: 'visually-hidden' }, ` ${name}`)];
  const button = element('button', { type: 'button' }, ...label());
  const status = element('span', { role: 'status', class: 'visually-hidden' });
  button.addEventListener('click', async () => {
    const copied = await copyText(text());
    button.textContent = copied ? 'Copied' : 'Not copied';
    status.textContent = copied ? 'Copied' : 'Select and copy it by hand';
    setTimeout(() => {
      button.replaceChildren(...label());
      status.textContent = '';
    }, 2000);
  });
  return element('span', { class: 'copy' }, button, status);
}
