/** Several papers at once: choosing them, and what can then be done with them. */
import { count } from '../../../templates/views/words.ts';
import type { Identifier } from '../../paper/schema.ts';
import { element } from '../element.ts';
import { listField } from './list-field.ts';
import type { KeptPaper } from './record.ts';
import { clear, keptPaper, mark, markOnList, restore } from './store.ts';

/** The papers that are chosen, among those that are shown. */
export class Chosen {
  /** Told when something was done to the chosen papers. */
  onDone: () => void = () => {};
  readonly element: HTMLElement;
  readonly #all = element('input', { type: 'checkbox' });
  readonly #choice = element('label', { class: 'choice' }, this.#all, 'Choose all');
  readonly #status = element('p', { class: 'chosen-status', role: 'status' });
  readonly #actions = element('div', { class: 'chosen-actions' });
  readonly #ids = new Set<Identifier>();
  #shown: readonly KeptPaper[] = [];

  constructor() {
    this.#all.addEventListener('change', () => this.#chooseAll(this.#all.checked));
    this.#actions.append(
      this.#button('Mark as read', () =>
        this.#each((id) => mark(id, 'read', true), 'marked as read'),
      ),
      this.#button('Remove', () => this.#remove()),
      listField('Add to a list', (name) =>
        this.#each((id) => markOnList(id, name, true), `added to “${name}”`),
      ),
    );
    this.element = element('div', { class: 'chosen' }, this.#choice, this.#status, this.#actions);
  }

  /** The chosen papers that are shown, all of them when none is chosen. */
  get papers(): readonly KeptPaper[] {
    return this.#ids.size > 0 ? this.#shown.filter(({ id }) => this.#ids.has(id)) : this.#shown;
  }

  /** Those that can be chosen now; what is not among them is chosen no longer. */
  show(papers: readonly KeptPaper[]): void {
    this.#shown = papers;
    const ids = new Set(papers.map(({ id }) => id));
    for (const id of this.#ids) if (!ids.has(id)) this.#ids.delete(id);
    this.#report();
  }

  /** The box before a paper. */
  box({ id }: KeptPaper, title: string): HTMLElement {
    const box = element('input', { type: 'checkbox', 'aria-label': `Choose ${title}` });
    box.checked = this.#ids.has(id);
    box.addEventListener('change', () => {
      if (box.checked) this.#ids.add(id);
      else this.#ids.delete(id);
      this.#report();
    });
    return element('label', { class: 'choose' }, box);
  }

  #button(name: string, act: () => void): HTMLElement {
    const button = element('button', { type: 'button', class: 'button' }, name);
    button.addEventListener('click', act);
    return button;
  }

  #chooseAll(chosen: boolean): void {
    this.#ids.clear();
    if (chosen) for (const { id } of this.#shown) this.#ids.add(id);
    this.onDone();
  }

  #report(): void {
    const { size } = this.#ids;
    this.#choice.hidden = this.#shown.length === 0;
    this.element.hidden = this.#shown.length === 0;
    this.#all.checked = size > 0 && size === this.#shown.length;
    this.#all.indeterminate = size > 0 && size < this.#shown.length;
    this.#actions.hidden = size === 0;
    this.#status.textContent =
      size > 0 ? `${count(size, 'paper')} chosen` : count(this.#shown.length, 'paper');
  }

  #each(act: (id: Identifier) => void, done: string): void {
    const ids = [...this.#ids];
    for (const id of ids) act(id);
    this.#ids.clear();
    this.onDone();
    this.#tell(`${count(ids.length, 'paper')} ${done}`);
  }

  /** Also where nothing is left to choose. */
  #tell(text: string): void {
    this.element.hidden = false;
    this.#status.textContent = text;
  }

  #remove(): void {
    const before = [...this.#ids].flatMap((id) => keptPaper(id) ?? []);
    this.#each(clear, 'removed');
    const undo = this.#button('Undo', () => {
      for (const paper of before) restore(paper);
      this.onDone();
      this.#tell(`${count(before.length, 'paper')} restored`);
    });
    this.#status.append(' ', undo);
  }
}
