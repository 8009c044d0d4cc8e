/** The search page: the URL says what is asked; field, filters and sort change the URL. */
import { paperUrl } from '../site/urls.ts';
import { type Archive, loadArchive } from './archive.ts';
import { byId } from './element.ts';
import type { Hit } from './engine.ts';
import { FilterPanel } from './filters.ts';
import { Later } from './later.ts';
import { markNew } from './library/since.ts';
import { loadNames, type Names } from './names.ts';
import { href } from './place.ts';
import {
  formatQuery,
  identifierOf,
  isFiltered,
  parseQuery,
  type Query,
  tidyWords,
  withFilter,
  withWords,
} from './query.ts';
import { FRESH, type Restored, readState } from './restored.ts';
import { ResultList } from './result-list.ts';
import { ResultTools } from './result-tools.ts';
import { savedList, visitSearch } from './saved-searches.ts';
import { goDownTo, notePlace } from './scroll-place.ts';
import { SortChoice } from './sort.ts';
import { termOf } from './terms.ts';

const queryOfPage = (): Query => parseQuery(new URLSearchParams(location.search));

export class SearchPage {
  readonly #form = byId('search-form', HTMLFormElement);
  readonly #input = byId('search-input', HTMLInputElement);
  readonly #sort = new SortChoice(byId('search-sort', HTMLElement));
  readonly #typing = new Later(150);
  readonly #archive: Archive;
  readonly #list: ResultList;
  readonly #filters: FilterPanel;
  readonly #names: Names;
  readonly #tools = new ResultTools();
  readonly #saved = byId('search-saved', HTMLElement);
  readonly #guide = byId('search-guide', HTMLElement);
  #query = queryOfPage();
  /** Typing changes the page's history entry, but not one the reader had settled on. */
  #settled = formatQuery(this.#query) !== '';

  static async open(): Promise<SearchPage> {
    return new SearchPage(...(await Promise.all([loadArchive(), loadNames()])));
  }

  private constructor(archive: Archive, names: Names) {
    this.#archive = archive;
    this.#names = names;
    this.#list = new ResultList(archive, names);
    this.#filters = new FilterPanel(byId('search-filters', HTMLElement), archive.shards, names);
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
    this.#list.onFound = (run) => {
      this.#filters.update(run);
      this.#sort.update(run.query.sort, termOf(run.query) !== null);
      this.#tools.update(run);
    };
    this.#tools.onSave = () => void visitSearch(this.#archive, this.#query);
    this.#list.onShown = (query, items, hits) => void this.#markNew(query, items, hits);
    this.#list.onReach = (since) => {
      this.#query = { ...this.#query, since };
      history.replaceState(history.state, '', location.pathname + formatQuery(this.#query));
    };
    notePlace();
    addEventListener('popstate', ({ state }) => {
      this.#typing.cancel();
      // A jump within the page, such as the skip link's, asks nothing new.
      if (formatQuery(queryOfPage()) === formatQuery(this.#query)) return;
      this.#query = queryOfPage();
      this.#settled = true;
      void this.#show(readState(state));
    });
  }

  /** Answers the page's URL; words typed while the search was loading come first. */
  async start(): Promise<void> {
    if (document.activeElement === this.#input && this.#typed().words !== this.#query.words) {
      this.#type();
    } else await this.#show(readState(history.state));
  }

  #typed(): Query {
    const words = tidyWords(this.#input.value);
    return words === this.#query.words ? this.#query : withWords(this.#query, words);
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
    void this.#show(FRESH);
  }

  /** Goes to the paper that the query names; its own entry gives way, so that Back does not return to it. */
  async jump(): Promise<boolean> {
    const named = identifierOf(this.#query);
    if (!named || !(await this.#archive.locate(named.id))) return false;
    location.replace(href(paperUrl(named.id)));
    return true;
  }

  /** Of a saved search, the papers that were not there the last time. */
  async #markNew(query: Query, items: readonly HTMLElement[], hits: readonly Hit[]): Promise<void> {
    const isNew = await visitSearch(this.#archive, query).catch(() => undefined);
    hits.forEach((hit, place) => {
      const item = items[place];
      if (item && isNew?.(hit)) markNew(item);
    });
  }

  /** Before anything is asked: the searches that the reader has saved, how to ask, and other ways to papers. */
  #showStart(query: Query): void {
    const asks = query.words !== '' || isFiltered(query);
    this.#guide.classList.toggle('shown', !asks);
    const saved = asks ? [] : savedList(this.#archive, this.#names);
    this.#saved.replaceChildren(...saved);
    this.#saved.hidden = saved.length === 0;
  }

  async #show(restored: Restored): Promise<void> {
    const query = this.#query;
    this.#showStart(query);
    if (tidyWords(this.#input.value) !== query.words) this.#input.value = query.words;
    await this.#list.show(query, restored);
    if (query === this.#query) goDownTo(restored.top);
  }
}
