/** A field for the name of a list, which offers those there are. */
import { compareText } from '../../library/order.ts';
import { element } from '../element.ts';
import { LONGEST_NAME, listsOf } from './record.ts';
import { tidyName } from './share.ts';
import { keptPapers } from './store.ts';

let made = 0;

/** The names of all lists that have papers. */
export function listNames(): string[] {
  return [...new Set(keptPapers().papers.flatMap(listsOf))].sort(compareText);
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
    names.replaceChildren(...listNames().map((value) => element('option', { value })));
  input.addEventListener('focus', offer);
  const add = element('button', { type: 'submit', class: 'button' }, 'Add');
  const form = element('form', { class: 'list-field' }, input, names, add);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = tidyName(input.value);
    if (name === '') return input.focus();
    onName(name);
    input.value = '';
  });
  return form;
}
