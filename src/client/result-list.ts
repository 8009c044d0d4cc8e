import type { Archive } from './archive.ts';
import { byId, element } from './element.ts';
import { emptyNote } from './empty.ts';
import type { Hit } from './engine.ts';
import type { Names } from './names.ts';
import { OlderPapers } from './older.ts';
import type { Query } from './query.ts';
import { type Restored, STEP, type Step } from './restored.ts';
import { resultItem } from './result.ts';
import { reachOf } from './scope.ts';
import { SearchRun } from './search-run.ts';
import { statusText } from './status.ts';

export const FAILED = 'The search could not be loaded. Reload the page to try again.';

interface Current {
  readonly query: Query;
  readonly run: SearchRun;
  shown: number;
  steps: readonly Step[];
}

export class ResultList {
  /** Told of a search when it begins to show, and each time it has gone on. */
  onFound: (run: SearchRun) => void = () => {};
  /** Told of the papers that were put on the page. */
  onShown: (query: Query, items: readonly HTMLElement[], hits: readonly Hit[]) => void = () => {};
  /** Told how far back the reader has searched. */
  onReach: (since: string) => void = () => {};
  readonly #status = byId('search-status', HTMLElement);
  readonly #list = byId('search-results', HTMLOListElement);
  readonly #more = byId('search-more', HTMLButtonElement);
  readonly #older = new OlderPapers();
  readonly #note = element('div');
  readonly #archive: Archive;
  readonly #names: Names;
  #current: Current | undefined;
  /** Answers to questions asked before the last one are dropped. */
  #asked = 0;
  #busy = false;

  constructor(archive: Archive, names: Names) {
    this.#archive = archive;
    this.#names = names;
    this.#list.before(this.#note);
    this.#more.addEventListener('click', () => void this.#guard(() => this.#showMore()));
    this.#older.onGo = () => void this.#guard(() => this.#goOn());
  }

  /** Shows what the query finds, as it was when the page was left. */
  async show(query: Query, { shown, steps }: Restored): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    await this.#guard(async () => {
      const run = await SearchRun.begin(this.#archive, query);
      const current = { query, run, shown, steps };
      if (query.since && steps.length === 0) await run.reach(query.since);
      for (;;) {
        if (run.wantsPage(STEP)) await run.goOn();
        this.#busy = run.wantsPage(STEP);
        if (!this.#busy) await this.#repeat(run, steps);
        if (!(await this.#render(current, asked))) return;
        if (!this.#busy) return;
      }
    });
  }

  /** Goes back as far as the reader has been, each step from where it was taken. */
  async #repeat(run: SearchRun, steps: readonly Step[]): Promise<void> {
    for (const { shown, since } of steps) {
      run.fix(shown);
      await run.reach(since);
    }
  }

  /** Whether it was still the last question. */
  async #render(current: Current, asked: number): Promise<boolean> {
    const { query, run, shown } = current;
    const hits = await run.load(0, shown);
    const empty = run.total === 0 && !this.#busy;
    const notes = empty ? [await emptyNote(this.#archive, query)] : [];
    if (asked !== this.#asked) return false;
    this.#current = current;
    const items = hits.map((hit) => this.#item(hit));
    this.#list.replaceChildren(...items);
    this.onShown(query, items, hits);
    this.#note.replaceChildren(...notes);
    this.#report(current);
    return true;
  }

  /** Says that the search could not answer. */
  fail(): void {
    this.#status.textContent = FAILED;
  }

  async #guard(show: () => Promise<void>): Promise<void> {
    try {
      await show();
    } catch {
      this.fail();
    }
  }

  /** The first of the papers shown. */
  get first(): HTMLElement | null {
    return this.#list.querySelector('a');
  }

  #item(hit: Hit): HTMLLIElement {
    return resultItem(hit, this.#names.subject ?? {});
  }

  #report(current: Current): void {
    const { run, shown } = current;
    this.#status.textContent = statusText(run, shown, this.#busy);
    this.#more.hidden = shown >= run.total;
    this.#older.update(run, this.#busy);
    this.onFound(run);
  }

  async #showMore(): Promise<void> {
    const current = this.#current;
    if (current) await this.#append(current, current.shown);
  }

  /** Searches older papers until they fill a page; what is shown stays, they come below it. */
  async #goOn(): Promise<void> {
    const current = this.#current;
    if (!current || this.#busy) return;
    const { run } = current;
    const [asked, start] = [this.#asked, Math.min(current.shown, run.total)];
    run.fix(start);
    this.#busy = true;
    this.#report(current);
    const enough = run.total + STEP;
    do await run.goOn();
    while (run.left.length > 0 && run.total < enough);
    if (asked !== this.#asked) return;
    this.#busy = false;
    const since = reachOf(run.searched);
    current.steps = [...current.steps, { shown: start, since }];
    current.shown = start;
    this.onReach(since);
    await this.#append(current, start);
  }

  async #append(current: Current, start: number): Promise<void> {
    const hits = await current.run.load(start, start + STEP);
    if (current !== this.#current || start !== current.shown) return;
    current.shown = start + STEP;
    history.replaceState({ shown: current.shown, steps: current.steps }, '');
    const items = hits.map((hit) => this.#item(hit));
    const focus = document.activeElement;
    this.#list.append(...items);
    this.onShown(current.query, items, hits);
    if (current.run.total > 0) this.#note.replaceChildren();
    this.#report(current);
    // A hidden button loses focus; the first of the new papers takes it.
    if (focus instanceof HTMLButtonElement && !focus.checkVisibility()) {
      items[0]?.querySelector('a')?.focus();
    }
  }
}
