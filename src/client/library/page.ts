/** The library's page: script fills what `templates/views/library-frame.tsx` has laid out. */
import { number } from '../../../templates/views/words.ts';
import { byId } from '../element.ts';
import { Later } from '../later.ts';
import { formatState, type LibraryState, listOfView, parseState, viewName } from './address.ts';
import { Chosen } from './chosen.ts';
import { keptItem } from './item.ts';
import { keptPaper, keptPapers } from './kept.ts';
import { showNotice } from './notice.ts';
import type { OpenLibrary } from './open-library.ts';
import { isEmpty, type KeptPaper, titleOf } from './record.ts';
import { watch } from './storage.ts';
import { LibraryTools } from './tools.ts';
import { firstView, select } from './views.ts';

/** Papers shown at a time. */
const STEP = 100;
/** Damaged records named. */
const NAMED = 20;

export class LibraryPage implements OpenLibrary {
  readonly #tools = new LibraryTools();
  readonly #chosen = new Chosen();
  readonly #list = byId('library-papers', HTMLElement);
  readonly #more = byId('library-more', HTMLElement);
  readonly #none = byId('library-none', HTMLElement);
  readonly #bare = byId('library-bare', HTMLElement);
  readonly #damaged = byId('library-damaged', HTMLElement);
  readonly #take = byId('library-take', HTMLElement);
  readonly #rendering = new Later(200);
  #state = parseState(location.search);
  #limit = STEP;
  #shown: readonly KeptPaper[] = [];

  constructor(place: HTMLElement) {
    this.#tools.onChoice = (state) => this.#go(state);
    this.#chosen.onChange = () => this.render();
    this.#more.addEventListener('click', () => {
      this.#limit += STEP;
      this.render();
    });
    place.addEventListener('click', ({ target }) => {
      const asked = target instanceof Element && target.closest('button[data-ask]');
      if (asked instanceof HTMLElement) void this.#ask(asked);
    });
    byId('library-list', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLElement) void this.#ask(event.target);
    });
    // What is changed on this page stays in sight until another view is chosen.
    watch((_, elsewhere) => {
      if (elsewhere) this.#rendering.run(() => this.render());
      else this.#showTools(keptPapers().papers);
    });
    addEventListener('popstate', () => this.#show(parseState(location.search)));
  }

  get papers(): readonly KeptPaper[] {
    return this.#chosen.papers;
  }

  get chosen() {
    return this.#chosen.ids;
  }

  get name(): string {
    return listOfView(this.#state.view) ?? `${viewName(this.#state.view)} papers`;
  }

  done(...said: readonly (Node | string)[]): void {
    this.#chosen.done(...said);
  }

  /** What buttons do is loaded when the first is pressed. */
  async #ask(asked: HTMLElement): Promise<void> {
    try {
      const { act } = await import('./actions.ts');
      await act(this, asked);
    } catch {
      showNotice('outdated');
    }
  }

  #go(state: LibraryState): void {
    const isTyping = state.words !== this.#state.words;
    const url = location.pathname + formatState(state);
    if (isTyping) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    this.#show(state);
  }

  #show(state: LibraryState): void {
    this.#state = state;
    this.#limit = STEP;
    this.render();
  }

  #showTools(papers: readonly KeptPaper[]): void {
    this.#tools.show(papers, this.#state, papers.every(isEmpty));
  }

  /** Shows what is kept now. */
  render(): void {
    const { papers, damaged } = keptPapers();
    const view = this.#state.view || firstView(papers);
    this.#state = { ...this.#state, view };
    const found = select(papers, this.#state);
    const isBare = papers.every(isEmpty);
    this.#showTools(papers);
    this.#take.hidden = found.length === 0;
    this.#chosen.show(found);
    const shown = found.slice(0, this.#limit);
    this.#fill(shown);
    this.#more.hidden = shown.length === found.length;
    this.#bare.hidden = !isBare;
    this.#none.hidden = isBare || found.length > 0;
    this.#none.textContent = noneText(this.#state);
    this.#damaged.textContent = damagedText(damaged);
    void this.#complete(shown).catch(() => {});
  }

  #fill(papers: readonly KeptPaper[]): void {
    this.#shown = papers;
    this.#list.replaceChildren(
      ...papers.map((paper) => keptItem(paper, [this.#chosen.box(paper, titleOf(paper))])),
    );
  }

  /** Of what was starred in a list, or came with a file, little may be known yet. Papers stay in their places. */
  async #complete(papers: readonly KeptPaper[]): Promise<void> {
    const partial = papers.filter(({ about }) => !about?.whole).map(({ id }) => id);
    if (partial.length === 0) return;
    const { completeHere } = await import('./complete-here.ts');
    if ((await completeHere(partial)) === 0 || papers !== this.#shown) return;
    this.#fill(papers.map((paper) => keptPaper(paper.id) ?? paper));
  }
}

function noneText({ view, words }: LibraryState): string {
  return `No paper in “${viewName(view) || 'this view'}”${words && ' has these words'}.`;
}

/** Names what cannot be read: it is neither shown nor lost. */
function damagedText(damaged: readonly string[]): string {
  if (damaged.length === 0) return '';
  const more = damaged.length > NAMED ? ` and ${number(damaged.length - NAMED)} more` : '';
  return `Not readable, and kept aside as it is: ${damaged.slice(0, NAMED).join(', ')}${more}.`;
}
