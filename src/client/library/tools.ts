/** The views, the field and the order of the library's page. */
import { compareText } from '../../library/order.ts';
import { element } from '../element.ts';
import { Later } from '../later.ts';
import { type KeptPaper, listsOf } from './record.ts';
import {
  belongs,
  formatState,
  type LibraryState,
  parseState,
  SORTS,
  VIEWS,
  viewName,
  viewOfList,
} from './views.ts';

export class LibraryTools {
  /** Told what the reader wants to see. */
  onChoice: (state: LibraryState) => void = () => {};
  readonly element: HTMLElement;
  readonly #views = element('ul', { class: 'library-views' });
  readonly #words = element('input', {
    type: 'search',
    'aria-label': 'Search the library',
    placeholder: 'Words or names',
    autocomplete: 'off',
  });
  readonly #sort = element('select', { 'aria-label': 'Sort' });
  readonly #typing = new Later(150);
  #state = parseState('');

  constructor() {
    for (const [value, name] of Object.entries(SORTS)) {
      this.#sort.append(element('option', { value }, name));
    }
    this.#words.addEventListener('input', () => this.#typing.run(() => this.#choose({})));
    this.#sort.addEventListener('change', () => this.#choose({}));
    const views = element('nav', { 'aria-label': 'Views of the library' }, this.#views);
    const fields = element('div', { class: 'library-fields' }, this.#words, this.#sort);
    this.element = element('div', { class: 'library-tools' }, views, fields);
  }

  #choose(change: Partial<LibraryState>): void {
    const params = new URLSearchParams({ q: this.#words.value.trim(), sort: this.#sort.value });
    const { words, sort } = parseState(`?${params}`);
    this.onChoice({ ...this.#state, words, sort, ...change });
  }

  /** Shows which view is open, and how many papers each has. */
  show(papers: readonly KeptPaper[], state: LibraryState): void {
    this.#state = state;
    const lists = [...new Set(papers.flatMap(listsOf))].sort(compareText).map(viewOfList);
    const views = [...Object.keys(VIEWS), ...lists];
    const all = views.includes(state.view) ? views : [...views, state.view];
    const focused = this.#views.contains(document.activeElement);
    this.#views.replaceChildren(...all.map((view) => this.#item(view, papers)));
    if (focused) this.#views.querySelector<HTMLElement>('[aria-current]')?.focus();
    if (this.#words.value.trim() !== state.words) this.#words.value = state.words;
    this.#sort.value = state.sort;
  }

  /** A link, so that it can be opened in a tab of its own. */
  #item(view: string, papers: readonly KeptPaper[]): HTMLElement {
    const found = papers.filter((paper) => belongs(paper, view)).length;
    const to = { ...this.#state, view };
    const link = element('a', { href: formatState(to) || location.pathname }, viewName(view));
    link.append(' ', element('span', { class: 'count' }, String(found)));
    if (view === this.#state.view) link.setAttribute('aria-current', 'true');
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#choose({ view });
    });
    return element('li', {}, link);
  }
}
