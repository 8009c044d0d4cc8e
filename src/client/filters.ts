/** The filters of the search page: one group of checkboxes per facet. */
import { compareText } from '../library/order.ts';
import type { ShardEntry } from '../search/directory.ts';
import type { Counts } from './counts.ts';
import { element } from './element.ts';
import { FacetGroup } from './facet-group.ts';
import type { Names } from './names.ts';
import { FACETS, type Facet, facetsOf } from './query.ts';
import { timesOf } from './scope.ts';
import type { SearchRun } from './search-run.ts';

/** Times newest first, the rest by papers of the first shard searched: an order that stays while one searches. */
export function inOrder(facet: Facet, counts: Readonly<Record<string, number>>): string[] {
  const byValue = (a: string, b: string) => compareText(a, b);
  const values = Object.keys(counts);
  if (facet === 'year' || facet === 'month') return values.sort(byValue).reverse();
  return values.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || byValue(a, b));
}

const NOTE = 'Counts are of the papers searched so far.';

export class FilterPanel {
  /** Told all values of a facet when one is chosen or let go. */
  onChoice: (facet: Facet, values: string[]) => void = () => {};
  onClear: () => void = () => {};
  readonly #groups: ReadonlyMap<Facet, FacetGroup>;
  readonly #panel: HTMLDetailsElement | null;
  readonly #note = element('p', { class: 'filters-note', hidden: '' }, NOTE);
  readonly #clear = element('button', { type: 'button', class: 'link' }, 'Remove all filters');
  readonly #shards: readonly ShardEntry[];

  constructor(place: HTMLElement, shards: readonly ShardEntry[], names: Names) {
    this.#shards = shards;
    this.#panel = place.closest('details');
    this.#groups = new Map(FACETS.map((facet) => [facet, new FacetGroup(facet, names)]));
    place.append(this.#note);
    for (const [facet, group] of this.#groups) {
      group.fieldset.addEventListener('change', () => this.onChoice(facet, group.chosen));
      place.append(group.fieldset);
    }
    place.append(this.#clear);
    this.#clear.addEventListener('click', () => this.onClear());
    this.#add(timesOf(shards));
  }

  #add(counts: Counts): void {
    for (const [facet, group] of this.#groups) group.add(inOrder(facet, counts[facet] ?? {}));
  }

  update({ counts, all, query, searched }: SearchRun): void {
    this.#add(all);
    const rest = this.#shards.filter((shard) => !searched.includes(shard));
    const open = timesOf(rest);
    for (const [facet, group] of this.#groups) {
      const chosen = query.filters[facet] ?? [];
      group.update(counts[facet] ?? {}, chosen, Object.keys(open[facet] ?? {}));
    }
    this.#note.hidden = rest.length === 0 || searched.length === 0;
    this.#sum(facetsOf(query.filters).flatMap((facet) => query.filters[facet] ?? []).length);
  }

  /** A folded panel must not hide that it filters. */
  #sum(chosen: number): void {
    this.#clear.hidden = chosen === 0;
    const summary = this.#panel?.querySelector('summary');
    if (summary) summary.textContent = chosen > 0 ? `Filters (${chosen})` : 'Filters';
    if (this.#panel) this.#panel.hidden = false;
  }
}
