/** The library's page. */
import { number } from '../../../templates/views/words.ts';
import { homeUrl } from '../../site/urls.ts';
import { element } from '../element.ts';
import { Later } from '../later.ts';
import { href } from '../place.ts';
import { Chosen } from './chosen.ts';
import { completeHere } from './here.ts';
import { keptItem } from './item.ts';
import { isEmpty, type KeptPaper } from './record.ts';
import { isOn, turn } from './settings.ts';
import { watch } from './storage.ts';
import { keptPapers } from './store.ts';
import { citeRow, fileRow, shareRow } from './take.ts';
import { LibraryTools } from './tools.ts';
import {
  formatState,
  type LibraryState,
  listOfView,
  parseState,
  select,
  titleOf,
  viewName,
} from './views.ts';

/** Papers shown at a time. */
const STEP = 100;
/** Damaged records named. */
const NAMED = 20;

export class LibraryPage {
  readonly #tools = new LibraryTools();
  readonly #chosen = new Chosen();
  readonly #note = element('div');
  readonly #list = element('ol', { class: 'papers' });
  readonly #more = element('button', { type: 'button', class: 'button', hidden: '' }, 'Show more');
  readonly #damaged = element('p', { class: 'note', role: 'status' });
  readonly #rendering = new Later(200);
  readonly #take: HTMLElement;
  #state = parseState(location.search);
  #limit = STEP;

  constructor(place: HTMLElement) {
    this.#tools.onChoice = (state) => this.#go(state);
    this.#chosen.onDone = () => this.render();
    this.#more.addEventListener('click', () => {
      this.#limit += STEP;
      this.render();
    });
    const papers = () => this.#chosen.papers;
    const name = () => listOfView(this.#state.view) ?? `${viewName(this.#state.view)} papers`;
    this.#take = element('div', {}, citeRow(papers), shareRow(name, papers));
    const take = element(
      'section',
      { class: 'take', 'aria-labelledby': 'take' },
      element('h2', { id: 'take' }, 'Take along'),
      this.#take,
      fileRow(() => this.render()),
      readOnOpen(),
    );
    const found = [this.#chosen.element, this.#list, this.#more, this.#note, this.#damaged];
    place.append(this.#tools.element, ...found, take);
    // What is changed on this page stays in sight until another view is chosen.
    watch((_, elsewhere) => {
      if (elsewhere) this.#rendering.run(() => this.render());
      else this.#tools.show(keptPapers().papers, this.#state);
    });
    addEventListener('popstate', () => this.#show(parseState(location.search)));
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

  /** Shows what is kept now. */
  render(): void {
    const { papers, damaged } = keptPapers();
    const found = select(papers, this.#state);
    const isBare = papers.every(isEmpty);
    this.#tools.show(papers, this.#state);
    this.#tools.element.hidden = isBare;
    this.#take.hidden = found.length === 0;
    this.#chosen.show(found);
    const shown = found.slice(0, this.#limit);
    this.#list.replaceChildren(...shown.map((paper) => this.#item(paper)));
    this.#more.hidden = shown.length === found.length;
    this.#note.replaceChildren(...(found.length > 0 ? [] : [emptyNote(isBare, this.#state)]));
    this.#damaged.textContent = damagedText(damaged);
    void this.#complete(shown);
  }

  /** Of what was starred in a list, or came with a file, little may be known yet. */
  async #complete(papers: readonly KeptPaper[]): Promise<void> {
    if ((await completeHere(papers.map(({ id }) => id))) > 0) this.render();
  }

  #item(paper: KeptPaper): HTMLElement {
    return keptItem(paper, [this.#chosen.box(paper, titleOf(paper))]);
  }
}

/** Names what cannot be read: it is neither shown nor lost. */
function damagedText(damaged: readonly string[]): string {
  if (damaged.length === 0) return '';
  const more = damaged.length > NAMED ? ` and ${number(damaged.length - NAMED)} more` : '';
  return `Not readable, and kept aside as it is: ${damaged.slice(0, NAMED).join(', ')}${more}.`;
}

/** What to do when there is nothing to see. */
function emptyNote(isBare: boolean, { view, words }: LibraryState): HTMLElement {
  if (!isBare) {
    const where = viewName(view) || 'this view';
    const text = words ? `No paper in “${where}” has these words.` : `No paper in “${where}”.`;
    return element('p', { class: 'library-empty' }, text);
  }
  const link = element('a', { href: href(homeUrl()) }, 'newest papers');
  return element(
    'div',
    { class: 'library-empty' },
    element(
      'p',
      {},
      'Nothing is kept here yet. Press the star ☆ beside the title of a paper, or the key s, and it waits for you here. The ',
      link,
      ' are a good place to begin.',
    ),
    element('p', {}, 'If you have exported a library from another browser, import it below.'),
  );
}

function readOnOpen(): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = isOn('read-on-open');
  box.addEventListener('change', () => turn('read-on-open', box.checked));
  return element('label', { class: 'choice' }, box, 'Mark a paper as read when I open its page');
}
