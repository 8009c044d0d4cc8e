/** The filters of the search page: one group of checkboxes per facet. */
import { compareText } from '../library/order.ts';
import type { Counts } from './engine.ts';
import { FacetGroup } from './facet-group.ts';
import type { Names } from './names.ts';
import { FACETS, type Facet, type Filters } from './query.ts';

/** Times newest first, the rest by papers of the whole site: an order that stays while one searches. */
export function inOrder(facet: Facet, counts: Readonly<Record<string, number>>): string[] {
  const byValue = (a: string, b: string) => compareText(a, b);
  const values = Object.keys(counts);
  if (facet === 'year' || facet === 'month') return values.sort(byValue).reverse();
  return values.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || byValue(a, b));
}

export class FilterPanel {
  readonly #groups: ReadonlyMap<Facet, FacetGroup>;

  /** `site` counts the papers of the whole site; `onChoice` is told all chosen values of a facet. */
  constructor(
    place: HTMLElement,
    site: Counts,
    names: Names,
    onChoice: (facet: Facet, values: string[]) => void,
  ) {
    this.#groups = new Map(FACETS.map((facet) => [facet, new FacetGroup(facet, names)]));
    for (const [facet, group] of this.#groups) {
      group.add(inOrder(facet, site[facet] ?? {}));
      group.fieldset.addEventListener('change', () => onChoice(facet, group.chosen));
      place.append(group.fieldset);
    }
  }

  update(counts: Counts, filters: Filters): void {
    for (const [facet, group] of this.#groups) {
      group.update(counts[facet] ?? {}, filters[facet] ?? []);
    }
  }
}
