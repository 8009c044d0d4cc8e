/** A field for the name of a list, which offers those there are. */
import { element } from '../element.ts';
import { keptPapers } from './kept.ts';
import { LONGEST_NAME, listNames, tidyName } from './record.ts';

let made = 0;

/** Takes the name out of a form of one field, tidied; while there is none, the field has the focus. */
export function takeName(form: HTMLElement): string {
  const input = form.querySelector('input');
  const name = tidyName(input?.value ?? '');
  if (name === '') input?.focus();
  else if (input) input.value = '';
  return name;
}

/** A form that calls with a tidy name; the field is then empty again. */
export function listField(label: string, onName: (name: string) => void): HTMLElement {
  made += 1;
  const id = `list-names-${made}`;
  const names = element('datalist', { id });
  const input = element('input', {
    type: 'text',
    list: id,
    maxlength: String(LONGEST_NAME),
    autocomplete: 'off',
    'aria-label': label,
    placeholder: label,
  });
  const offer = () =>
    names.replaceChildren(
      ...listNames(keptPapers().papers).map((value) => element('option', { value })),
    );
  input.addEventListener('focus', offer);
  const add = element('button', { type: 'submit', class: 'button' }, 'Add');
  const form = element('form', { class: 'list-field' }, input, names, add);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = takeName(form);
    if (name) onName(name);
  });
  return form;
}
