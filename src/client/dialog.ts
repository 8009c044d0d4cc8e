/** The search dialog of every page: a combobox over the first papers found. */
import { count } from '../../templates/views/words.ts';
import { arxivUrl } from '../paper/identifier.ts';
import { searchUrl } from '../site/urls.ts';
import { loadArchive } from './archive.ts';
import { element } from './element.ts';
import type { Hit } from './engine.ts';
import { Later } from './later.ts';
import { optionsFor } from './options.ts';
import { href } from './place.ts';
import { formatQuery, identifierOf, NOTHING, type Query, tidyWords } from './query.ts';
import { spanOf } from './scope.ts';
import { SearchRun } from './search-run.ts';

const SHOWN = 8;
const HINT = 'Words, names or an arXiv identifier';

export class SearchDialog {
  readonly #input = element('input', {
    type: 'text',
    name: 'q',
    role: 'combobox',
    'aria-label': 'Search papers',
    'aria-autocomplete': 'list',
    'aria-controls': 'dialog-results',
    'aria-expanded': 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    placeholder: HINT,
  });
  readonly #status = element('p', { class: 'search-status', role: 'status' });
  readonly #list = element('div', {
    id: 'dialog-results',
    class: 'dialog-results',
    role: 'listbox',
    'aria-label': 'Papers',
    hidden: '',
  });
  readonly #dialog: HTMLDialogElement;
  readonly #typing = new Later(120);
  #asked = 0;
  #active = -1;

  constructor() {
    const close = element('button', { type: 'button', class: 'button' }, 'Close');
    const form = element(
      'form',
      { class: 'search-form', action: href(searchUrl()), role: 'search' },
      this.#input,
      close,
    );
    const parts = [form, this.#status, this.#list];
    this.#dialog = element('dialog', { class: 'search-dialog', 'aria-label': 'Search' }, ...parts);
    document.body.append(this.#dialog);
    close.addEventListener('click', () => this.#dialog.close());
    this.#listen(form);
  }

  #listen(form: HTMLFormElement): void {
    this.#input.addEventListener('input', () => this.#typing.run(() => void this.#show()));
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#enter();
    });
    // The dialog's own padding is none: a press on itself is one on the backdrop.
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
    this.#dialog.addEventListener('close', () => this.#typing.cancel());
  }

  /** Opens with these words; the focus goes back to `from` in the end. */
  open(words: string, from: Element | null): void {
    if (words) this.#input.value = words;
    if (!this.#dialog.open) {
      this.#dialog.showModal();
      const goBack = () => from instanceof HTMLElement && from.focus();
      this.#dialog.addEventListener('close', goBack, { once: true });
    }
    this.#input.focus();
    // Words that come with it may go on being typed.
    if (words) this.#input.setSelectionRange(words.length, words.length);
    else this.#input.select();
    void this.#show();
  }

  #query(): Query {
    return { ...NOTHING, words: tidyWords(this.#input.value) };
  }

  async #show(): Promise<void> {
    this.#asked += 1;
    const [asked, query] = [this.#asked, this.#query()];
    try {
      const run = await SearchRun.begin(await loadArchive(), query, false);
      // Without words too: what they will need is loaded while they are typed.
      if (run.left.length > 0) await run.goOn();
      const hits = query.words ? await run.load(0, SHOWN) : [];
      if (asked === this.#asked) this.#render(query, hits, run);
    } catch {
      if (asked !== this.#asked) return;
      this.#list.replaceChildren();
      this.#list.hidden = true;
      this.#status.textContent = 'The search could not be loaded. Enter opens the search page.';
    }
  }

  #render(query: Query, hits: readonly Hit[], run: SearchRun): void {
    const rows = query.words ? optionsFor(hits, run) : [];
    this.#list.replaceChildren(...rows);
    this.#list.hidden = rows.length === 0;
    this.#input.setAttribute('aria-expanded', String(rows.length > 0));
    this.#activate(rows.length > 0 ? 0 : -1);
    this.#list.dataset.words = query.words;
    this.#report(query, run);
  }

  #report(query: Query, { total, left, searched }: SearchRun): void {
    const named = total === 0 ? identifierOf(query) : undefined;
    if (named) {
      const arxiv = arxivUrl(named.id, 'abs', named.version);
      const link = element('a', { href: arxiv }, 'Look it up on arXiv');
      this.#status.replaceChildren(`This site has no paper ${named.id}. `, link);
      return;
    }
    const within = left.length > 0 ? ` from ${spanOf(searched)}` : '';
    this.#status.textContent = query.words ? `${count(total, 'paper')}${within}` : HINT;
  }

  /** Makes this option the one that Enter opens; -1 for none. */
  #activate(place: number): void {
    this.#active = place;
    for (const [index, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(index === place));
      if (index === place) option.scrollIntoView({ block: 'nearest' });
    }
    const id = this.#list.children[place]?.id;
    if (id) this.#input.setAttribute('aria-activedescendant', id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    const { length } = this.#list.children;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && length > 0) {
      event.preventDefault();
      this.#activate((this.#active + step + length) % length);
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.#enter(event.ctrlKey || event.shiftKey || event.metaKey);
    }
  }

  /** Opens the active paper; all results when asked for, or when those shown answer earlier words. */
  #enter(all = false): void {
    const query = this.#query();
    const option = this.#list.children[this.#active];
    const current = this.#list.dataset.words === query.words;
    if (!all && current && option instanceof HTMLAnchorElement) location.assign(option.href);
    else if (query.words) location.assign(href(searchUrl()) + formatQuery(query));
  }
}
