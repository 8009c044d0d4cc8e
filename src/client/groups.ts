/** The papers of a page under other headings. */
import { element } from './element.ts';

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
  }

  show(): void {
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

let groups: Groups | undefined;

/** Groups the papers of the page as the reader has chosen. */
export function showGroups(select: HTMLSelectElement): void {
  groups ??= new Groups(select);
  groups.show();
}
