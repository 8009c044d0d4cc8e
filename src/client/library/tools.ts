/** The views, the field and the order of the library's page. */
import { byId, element } from '../element.ts';
import { Later } from '../later.ts';
import { formatState, type LibraryState, parseState, viewName } from './address.ts';
import { type KeptPaper, listNames } from './record.ts';
import { belongs, viewsOf } from './views.ts';

export class LibraryTools {
  /** Told what the reader wants to see. */
  onChoice: (state: LibraryState) => void = () => {};
  readonly #element = byId('library-tools', HTMLElement);
  readonly #views = byId('library-views', HTMLElement);
  readonly #lists = byId('library-lists', HTMLElement);
  readonly #words = byId('library-words', HTMLInputElement);
  readonly #sort = byId('library-sort', HTMLSelectElement);
  readonly #typing = new Later(150);
  #state = parseState('');

  constructor() {
    this.#words.addEventListener('input', () => this.#typing.run(() => this.#choose({})));
    this.#sort.addEventListener('change', () => this.#choose({}));
  }

  #choose(change: Partial<LibraryState>): void {
    const params = new URLSearchParams({ q: this.#words.value.trim(), sort: this.#sort.value });
    const { words, sort } = parseState(`?${params}`);
    this.onChoice({ ...this.#state, words, sort, ...change });
  }

  /** Shows which view is open, and how many papers each has; nothing where nothing is kept. */
  show(papers: readonly KeptPaper[], state: LibraryState, isBare: boolean): void {
    this.#state = state;
    this.#element.hidden = isBare;
    const views = viewsOf(papers);
    const all = views.includes(state.view) ? views : [...views, state.view];
    const focused = this.#views.contains(document.activeElement);
    this.#views.replaceChildren(...all.map((view) => this.#item(view, papers)));
    if (focused) this.#views.querySelector<HTMLElement>('[aria-current]')?.focus();
    this.#lists.replaceChildren(...listNames(papers).map((value) => element('option', { value })));
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
