/** Several papers at once: choosing them. What can then be done with them is loaded when it is asked for. */
import { count } from '../../../templates/views/words.ts';
import type { Identifier } from '../../paper/schema.ts';
import { byId, element } from '../element.ts';
import type { KeptPaper } from './record.ts';

/** The papers that are chosen, among those that are shown. */
export class Chosen {
  /** Told when papers are to be shown as chosen, or not any more. */
  onChange: () => void = () => {};
  readonly #element = byId('library-chosen', HTMLElement);
  readonly #all = byId('library-all', HTMLInputElement);
  readonly #choice = byId('library-choice', HTMLElement);
  readonly #status = byId('library-status', HTMLElement);
  readonly #actions = byId('library-actions', HTMLElement);
  readonly #ids = new Set<Identifier>();
  #shown: readonly KeptPaper[] = [];

  constructor() {
    this.#all.addEventListener('change', () => this.#chooseAll(this.#all.checked));
  }

  get ids(): readonly Identifier[] {
    return [...this.#ids];
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

  /** Chooses nothing any more, and says what was done, also where nothing is left to choose. */
  done(...said: readonly (Node | string)[]): void {
    this.#ids.clear();
    this.onChange();
    this.#element.hidden = false;
    this.#status.replaceChildren(...said);
    // The button that was pressed is gone: the keyboard goes on with the way back, or from what was done.
    const { activeElement } = document;
    if (activeElement !== document.body && !this.#element.contains(activeElement)) return;
    (this.#status.querySelector('button') ?? this.#status).focus();
  }

  #chooseAll(chosen: boolean): void {
    this.#ids.clear();
    if (chosen) for (const { id } of this.#shown) this.#ids.add(id);
    this.onChange();
  }

  #report(): void {
    const { size } = this.#ids;
    const { length } = this.#shown;
    this.#choice.hidden = length === 0;
    this.#element.hidden = length === 0;
    this.#all.checked = size > 0 && size === length;
    this.#all.indeterminate = size > 0 && size < length;
    this.#actions.hidden = size === 0;
    this.#status.textContent = size > 0 ? `${count(size, 'paper')} chosen` : count(length, 'paper');
  }
}
