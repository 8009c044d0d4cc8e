/** How lists are shown: scanned or read, a choice remembered for all pages; and grouped, for the page at hand. */
import { bringAbstracts, enableAbstractLinks, isElsewhere } from './abstracts.ts';
import { element } from './element.ts';

const VIEWS = ['scan', 'read'] as const;
type View = (typeof VIEWS)[number];
const KEY = 'broadsheet:view';

/** Where nothing can be stored, the choice holds for the page. */
function remembered(): View {
  try {
    return localStorage.getItem(KEY) === 'read' ? 'read' : 'scan';
  } catch {
    return 'scan';
  }
}

function remember(view: View): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // The page shows what was chosen all the same.
  }
}

/** Says which view is shown, in whichever way the choice is made: by links or by buttons. */
function mark(view: View): void {
  document.documentElement.dataset.view = view;
  for (const choice of document.querySelectorAll<HTMLElement>('[data-view-choice]')) {
    const isChosen = choice.dataset.viewChoice === view;
    if (choice instanceof HTMLButtonElement) choice.setAttribute('aria-pressed', String(isChosen));
    else if (isChosen) choice.setAttribute('aria-current', 'true');
    else choice.removeAttribute('aria-current');
  }
}

async function show(view: View): Promise<void> {
  mark(view);
  if (view === 'read') await bringAbstracts();
  for (const abstract of document.querySelectorAll<HTMLDetailsElement>('.paper-abstract')) {
    abstract.open = view === 'read';
  }
}

/** A paper where the page has put it. */
interface Place {
  readonly item: HTMLElement;
  readonly list: HTMLElement;
}

interface Grouping {
  readonly key: string;
  readonly name: string;
}

const OTHER: Grouping = { key: '', name: 'Without a subject' };

/** The first subject of a paper: subjects stand before its other tags. */
function subjectOf(item: HTMLElement): Grouping {
  const link = item.querySelector<HTMLAnchorElement>('.tags a');
  const isSubject = link && /\/tag\/[^/]+\/$/.test(link.pathname);
  return isSubject ? { key: link.pathname, name: link.textContent ?? '' } : OTHER;
}

function sourceNames(select: HTMLSelectElement): Readonly<Record<string, unknown>> {
  const names: unknown = JSON.parse(select.dataset.sources ?? '{}');
  return typeof names === 'object' && names !== null ? { ...names } : {};
}

/** Puts the papers of a page under other headings, and back. */
class Groups {
  readonly #select: HTMLSelectElement;
  readonly #places: readonly Place[];
  readonly #sections: readonly HTMLElement[];
  readonly #regrouped = element('div', { hidden: '' });

  constructor(select: HTMLSelectElement) {
    this.#select = select;
    const items = document.querySelectorAll<HTMLElement>('main .paper[data-source]');
    this.#places = [...items].flatMap((item) =>
      item.parentElement ? [{ item, list: item.parentElement }] : [],
    );
    const lists = new Set(this.#places.map(({ list }) => list));
    this.#sections = [...lists].map((list) => list.closest<HTMLElement>('.group') ?? list);
    this.#sections[0]?.before(this.#regrouped);
    select.addEventListener('change', () => this.#show());
  }

  #show(): void {
    const { value } = this.#select;
    for (const { item, list } of this.#places) list.append(item);
    this.#regrouped.replaceChildren();
    this.#regrouped.hidden = value === '';
    for (const section of this.#sections) section.hidden = value !== '';
    if (value === 'subject') this.#regroup(subjectOf);
    if (value === 'source') {
      const names = sourceNames(this.#select);
      this.#regroup(({ dataset: { source = '' } }) => {
        const [key = ''] = source.split(' ');
        return { key, name: String(names[key] ?? key) };
      });
    }
  }

  /** Largest groups first, papers without one last. */
  #regroup(of: (item: HTMLElement) => Grouping): void {
    const groups = new Map<string, { name: string; items: HTMLElement[] }>();
    for (const { item } of this.#places) {
      const { key, name } = of(item);
      const group = groups.get(key) ?? { name, items: [] };
      groups.set(key, group);
      group.items.push(item);
    }
    const sorted = [...groups].sort(
      ([a, one], [b, other]) =>
        Number(a === OTHER.key) - Number(b === OTHER.key) || other.items.length - one.items.length,
    );
    for (const [, { name, items }] of sorted) this.#regrouped.append(section(name, items));
  }
}

function section(name: string, items: readonly HTMLElement[]): HTMLElement {
  const count = element('p', { class: 'count' }, String(items.length));
  const head = element('div', { class: 'group-head' }, element('h2', {}, name), count);
  const list = element('ol', { class: 'papers' }, ...items);
  return element('section', { class: 'group' }, head, list);
}

/** Wires the tools of a list; what was chosen before is shown at once. */
export function enableListViews(): void {
  // A page made to be read is read, whatever was chosen elsewhere.
  const isReadPage = document.documentElement.dataset.view === 'read';
  if (!isReadPage && remembered() === 'read') void show('read');
  for (const choice of document.querySelectorAll<HTMLElement>('[data-view-choice]')) {
    choice.addEventListener('click', (event) => {
      const chosen = VIEWS.find((name) => name === choice.dataset.viewChoice) ?? 'scan';
      if (isElsewhere(event)) return;
      remember(chosen);
      // From a page made to be read, the link leads to the one to scan.
      if (isReadPage) return;
      event.preventDefault();
      void show(chosen);
    });
  }
  enableAbstractLinks();
  const select = document.querySelector('[data-group-choice]');
  if (select instanceof HTMLSelectElement) new Groups(select);
}
