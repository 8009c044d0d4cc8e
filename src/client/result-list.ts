/** The papers found on the search page, twenty at a time, and what is said of them. */
import { count } from '../../templates/views/words.ts';
import { byId, element } from './element.ts';
import { emptyNote } from './empty.ts';
import type { Engine, Hit } from './engine.ts';
import { type Found, find, termOf } from './find.ts';
import type { Names } from './names.ts';
import { identifierOf, isFiltered, type Query } from './query.ts';
import { resultItem } from './result.ts';

export const STEP = 20;
export const FAILED = 'The search could not be loaded. Reload the page to try again.';

/** `23 papers, newest first, 40 shown` */
export function statusOf(query: Query, total: number, shown: number): string {
  const named = identifierOf(query);
  if (total === 0) {
    return named && !isFiltered(query) ? `This site has no paper ${named.id}` : 'No papers';
  }
  const newest = query.sort === 'newest' || termOf(query) === null ? ', newest first' : '';
  const further = shown > STEP && shown < total ? `, ${shown} shown` : '';
  return `${count(total, 'paper')}${newest}${further}`;
}

export class ResultList {
  readonly #status = byId('search-status', HTMLElement);
  readonly #list = byId('search-results', HTMLOListElement);
  readonly #more = byId('search-more', HTMLButtonElement);
  readonly #note = element('div');
  readonly #engine: Engine;
  readonly #names: Names;
  #current: { readonly query: Query; readonly found: Found; shown: number } | undefined;
  /** Answers to questions asked before the last one are dropped. */
  #asked = 0;

  constructor(engine: Engine, names: Names) {
    this.#engine = engine;
    this.#names = names;
    this.#list.before(this.#note);
    this.#more.addEventListener('click', () => void this.#showMore());
  }

  /** Shows the first `shown` papers; gives what was found, unless another query has been asked since. */
  async show(query: Query, shown: number): Promise<Found | undefined> {
    this.#asked += 1;
    const asked = this.#asked;
    const found = await find(this.#engine, query);
    const hits = await found.load(0, shown);
    const notes = found.total > 0 ? [] : [await emptyNote(this.#engine, query)];
    if (asked !== this.#asked) return undefined;
    this.#current = { query, found, shown };
    this.#list.replaceChildren(...hits.map((hit) => this.#item(hit)));
    this.#note.replaceChildren(...notes);
    this.#report();
    return found;
  }

  /** Says that the search could not answer. */
  fail(): void {
    this.#status.textContent = FAILED;
  }

  /** The first of the papers shown. */
  get first(): HTMLElement | null {
    return this.#list.querySelector('a');
  }

  #item(hit: Hit): HTMLLIElement {
    return resultItem(hit, this.#names.subject ?? {});
  }

  #report(): void {
    if (!this.#current) return;
    const { query, found, shown } = this.#current;
    this.#status.textContent = statusOf(query, found.total, shown);
    this.#more.hidden = shown >= found.total;
  }

  async #showMore(): Promise<void> {
    const current = this.#current;
    if (!current) return;
    const start = current.shown;
    const hits = await current.found.load(start, start + STEP);
    if (current !== this.#current || start !== current.shown) return;
    current.shown += STEP;
    history.replaceState({ shown: current.shown }, '');
    const items = hits.map((hit) => this.#item(hit));
    const hadFocus = document.activeElement === this.#more;
    this.#list.append(...items);
    this.#report();
    // A hidden button loses focus; the first of the new papers takes it.
    if (hadFocus && this.#more.hidden) items[0]?.querySelector('a')?.focus();
  }
}
