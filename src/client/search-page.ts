/** The search page: the URL says what is asked; field, filters and sort change the URL. */
import { byId } from './element.ts';
import { type Counts, type Engine, loadEngine } from './engine.ts';
import { FilterPanel } from './filters.ts';
import { findNamed, termOf } from './find.ts';
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
import { ResultList, STEP } from './result-list.ts';
import { SortChoice } from './sort.ts';

const MOST_RESTORED = 200;

/** How many papers the page showed when it was left. */
function shownBefore(state: unknown): number {
  const shown = typeof state === 'object' && state && 'shown' in state ? state.shown : STEP;
  return typeof shown === 'number' ? Math.min(shown, MOST_RESTORED) : STEP;
}

const queryOfPage = (): Query => parseQuery(new URLSearchParams(location.search));

export class SearchPage {
  readonly #form = byId('search-form', HTMLFormElement);
  readonly #input = byId('search-input', HTMLInputElement);
  readonly #sort = new SortChoice(byId('search-sort', HTMLElement));
  readonly #typing = new Later(150);
  readonly #engine: Engine;
  readonly #list: ResultList;
  readonly #filters: FilterPanel;
  #query = queryOfPage();
  /** Typing changes the page's history entry, but not one the reader had settled on. */
  #settled = formatQuery(this.#query) !== '';

  static async open(): Promise<SearchPage> {
    const [engine, names] = await Promise.all([loadEngine(), loadNames()]);
    return new SearchPage(engine, names, await engine.counts());
  }

  private constructor(engine: Engine, names: Names, site: Counts) {
    const place = byId('search-filters', HTMLElement);
    this.#engine = engine;
    this.#list = new ResultList(engine, names);
    this.#filters = new FilterPanel(place, site, names);
    this.#listen();
  }

  #listen(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    this.#input.addEventListener('input', () => this.#typing.run(() => this.#type()));
    this.#filters.onChoice = (facet, values) =>
      this.#choose(withFilter(this.#typed(), facet, values));
    this.#filters.onClear = () => {
      this.#choose({ ...this.#typed(), filters: {} });
      this.#input.focus();
    };
    this.#sort.onChoice = (sort) => this.#choose({ ...this.#typed(), sort });
    addEventListener('popstate', ({ state }) => {
      this.#typing.cancel();
      // A jump within the page, such as the skip link's, asks nothing new.
      if (formatQuery(queryOfPage()) === formatQuery(this.#query)) return;
      this.#query = queryOfPage();
      this.#settled = true;
      void this.#show(shownBefore(state));
    });
  }

  /** Answers the page's URL; words typed while the search was loading come first. */
  async start(): Promise<void> {
    if (document.activeElement === this.#input && this.#typed().words !== this.#query.words) {
      this.#type();
    } else await this.#show(shownBefore(history.state));
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
    if (!(await this.jump())) this.#list.first?.scrollIntoView({ block: 'nearest' });
  }

  #go(query: Query, asNewEntry: boolean): void {
    this.#query = query;
    const url = location.pathname + formatQuery(query);
    if (asNewEntry) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    void this.#show(STEP);
  }

  /** Goes to the paper that the query names; its own entry gives way, so that Back does not return to it. */
  async jump(): Promise<boolean> {
    if (!identifierOf(this.#query)) return false;
    const hit = await findNamed(this.#engine, this.#query);
    if (hit) location.replace(href(hit.url));
    return hit !== undefined;
  }

  async #show(shown: number): Promise<void> {
    const query = this.#query;
    if (tidyWords(this.#input.value) !== query.words) this.#input.value = query.words;
    try {
      const found = await this.#list.show(query, shown);
      if (!found) return;
      this.#filters.update(found.counts, query.filters);
      this.#sort.update(query.sort, termOf(query) !== null);
    } catch {
      this.#list.fail();
    }
  }
}
