/** The search page: the URL says what is asked, this shows the answer. */
import { count } from '../../templates/views/words.ts';
import { byId, element } from './element.ts';
import { emptyNote } from './empty.ts';
import { type Engine, loadEngine } from './engine.ts';
import { FilterPanel } from './filters.ts';
import { type Found, find, findNamed, termOf } from './find.ts';
import { Later } from './later.ts';
import { loadNames, type Names } from './names.ts';
import { href } from './place.ts';
import {
  formatQuery,
  identifierOf,
  parseQuery,
  type Query,
  tidyWords,
  withFilter,
} from './query.ts';
import { resultItem } from './result.ts';
import { SortChoice } from './sort.ts';

const STEP = 20;
const MOST_RESTORED = 200;

/** How many results the page showed when it was left. */
function restored(state: unknown): number {
  const shown = typeof state === 'object' && state && 'shown' in state ? state.shown : STEP;
  return typeof shown === 'number' ? Math.min(shown, MOST_RESTORED) : STEP;
}

export class SearchPage {
  readonly #form = byId('search-form', HTMLFormElement);
  readonly #input = byId('search-input', HTMLInputElement);
  readonly #status = byId('search-status', HTMLElement);
  readonly #results = byId('search-results', HTMLOListElement);
  readonly #more = byId('search-more', HTMLButtonElement);
  readonly #note = element('div');
  readonly #sort = new SortChoice(byId('search-sort', HTMLElement));
  readonly #typing = new Later(150);
  readonly #engine: Engine;
  readonly #names: Names;
  readonly #filters: FilterPanel;
  #query: Query;
  #shown = restored(history.state);
  #found: Found | undefined;
  /** Answers to questions asked before the last one are dropped. */
  #asked = 0;
  /** Typing changes the page's history entry, but not one the reader had settled on. */
  #settled: boolean;

  static async open(): Promise<SearchPage> {
    const [engine, names] = await Promise.all([loadEngine(), loadNames()]);
    return new SearchPage(engine, names, await engine.counts());
  }

  private constructor(engine: Engine, names: Names, site: Awaited<ReturnType<Engine['counts']>>) {
    this.#engine = engine;
    this.#names = names;
    this.#query = parseQuery(new URLSearchParams(location.search));
    this.#settled = formatQuery(this.#query) !== '';
    this.#filters = new FilterPanel(
      byId('search-filters', HTMLElement),
      site,
      names,
      (facet, values) => this.#choose(withFilter(this.#typed(), facet, values)),
    );
    this.#results.before(this.#note);
    this.#listen();
  }

  #listen(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    this.#input.addEventListener('input', () => this.#typing.run(() => this.#type()));
    this.#sort.onChoice = (sort) => this.#choose({ ...this.#typed(), sort });
    this.#more.addEventListener('click', () => void this.#showMore());
    addEventListener('popstate', ({ state }) => {
      this.#typing.cancel();
      this.#query = parseQuery(new URLSearchParams(location.search));
      this.#settled = true;
      void this.show(restored(state));
    });
  }

  #typed(): Query {
    return { ...this.#query, words: tidyWords(this.#input.value) };
  }

  #type(): void {
    this.#typing.cancel();
    const query = this.#typed();
    if (query.words === this.#query.words) return;
    this.#go(query, this.#settled);
    this.#settled = false;
  }

  #choose(query: Query): void {
    this.#typing.cancel();
    if (formatQuery(query) !== formatQuery(this.#query)) this.#go(query, true);
    this.#settled = true;
  }

  async #submit(): Promise<void> {
    this.#type();
    this.#settled = true;
    if (!(await this.jump()))
      this.#results.querySelector('a')?.scrollIntoView({ block: 'nearest' });
  }

  #go(query: Query, asNewEntry: boolean): void {
    this.#query = query;
    const url = location.pathname + formatQuery(query);
    if (asNewEntry) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    void this.show(STEP);
  }

  /** Goes to the paper that the query names; its own entry gives way, so that Back does not return to it. */
  async jump(): Promise<boolean> {
    if (!identifierOf(this.#query)) return false;
    const hit = await findNamed(this.#engine, this.#query);
    if (hit) location.replace(href(hit.url));
    return hit !== undefined;
  }

  /** Asks the query of the URL and shows the first `shown` papers. */
  async show(shown = this.#shown): Promise<void> {
    this.#asked += 1;
    const [asked, query] = [this.#asked, this.#query];
    if (tidyWords(this.#input.value) !== query.words) this.#input.value = query.words;
    const found = await find(this.#engine, query);
    const hits = await found.load(0, shown);
    const notes = found.total > 0 ? [] : [await emptyNote(this.#engine, query)];
    if (asked !== this.#asked) return;
    [this.#found, this.#shown] = [found, shown];
    this.#filters.update(found.counts, query.filters);
    this.#sort.update(query.sort, termOf(query) !== null);
    this.#results.replaceChildren(...hits.map((hit) => this.#item(hit)));
    this.#note.replaceChildren(...notes);
    this.#report(found);
  }

  #item(hit: Parameters<typeof resultItem>[0]): HTMLLIElement {
    return resultItem(hit, this.#names.subject ?? {});
  }

  #report({ total }: Found): void {
    const named = identifierOf(this.#query);
    const shown = Math.min(this.#shown, total);
    const newest = this.#query.sort === 'newest' || termOf(this.#query) === null;
    this.#more.hidden = shown === total;
    if (total === 0 && named) this.#status.textContent = `This site has no paper ${named.id}`;
    else if (total === 0) this.#status.textContent = 'No papers';
    else {
      const further = this.#shown > STEP && shown < total ? `, ${shown} shown` : '';
      this.#status.textContent = `${count(total, 'paper')}${newest ? ', newest first' : ''}${further}`;
    }
  }

  async #showMore(): Promise<void> {
    const [found, start] = [this.#found, this.#shown];
    if (!found) return;
    const hits = await found.load(start, start + STEP);
    if (found !== this.#found || start !== this.#shown) return;
    this.#shown += STEP;
    history.replaceState({ shown: this.#shown }, '');
    const items = hits.map((hit) => this.#item(hit));
    const hadFocus = document.activeElement === this.#more;
    this.#results.append(...items);
    this.#report(found);
    // A hidden button loses focus; the first of the new papers takes it.
    if (hadFocus && this.#more.hidden) items[0]?.querySelector('a')?.focus();
  }
}
