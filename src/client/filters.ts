/** The filters of the search page: one group of checkboxes per facet. */
import { compareText } from '../library/order.ts';
import { element } from './element.ts';
import type { Counts } from './engine.ts';
import { FacetGroup } from './facet-group.ts';
import type { Names } from './names.ts';
import { FACETS, type Facet, type Filters, facetsOf } from './query.ts';

/** Times newest first, the rest by papers of the whole site: an order that stays while one searches. */
export function inOrder(facet: Facet, counts: Readonly<Record<string, number>>): string[] {
  const byValue = (a: string, b: string) => compareText(a, b);
  const values = Object.keys(counts);
  if (facet === 'year' || facet === 'month') return values.sort(byValue).reverse();
  return values.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || byValue(a, b));
}

export class FilterPanel {
  /** Told all values of a facet when one is chosen or let go. */
  onChoice: (facet: Facet, values: string[]) => void = () => {};
  onClear: () => void = () => {};
  readonly #groups: ReadonlyMap<Facet, FacetGroup>;
  readonly #summary: HTMLElement | null;
  readonly #clear = element('button', { type: 'button', class: 'link' }, 'Remove all filters');

  /** `site` counts the papers of the whole site. */
  constructor(place: HTMLElement, site: Counts, names: Names) {
    this.#summary = place.closest('details')?.querySelector('summary') ?? null;
    this.#groups = new Map(FACETS.map((facet) => [facet, new FacetGroup(facet, names)]));
    for (const [facet, group] of this.#groups) {
      group.add(inOrder(facet, site[facet] ?? {}));
      group.fieldset.addEventListener('change', () => this.onChoice(facet, group.chosen));
      place.append(group.fieldset);
    }
    place.append(this.#clear);
    this.#clear.addEventListener('click', () => this.onClear());
  }

  update(counts: Counts, filters: Filters): void {
    for (const [facet, group] of this.#groups) {
      group.update(counts[facet] ?? {}, filters[facet] ?? []);
    }
    const chosen = facetsOf(filters).flatMap((facet) => filters[facet] ?? []).length;
    this.#clear.hidden = chosen === 0;
    // A folded panel must not hide that it filters.
    if (this.#summary) this.#summary.textContent = chosen > 0 ? `Filters (${chosen})` : 'Filters';
  }
}
