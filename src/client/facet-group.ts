/** The values of one facet: a fieldset with a checkbox and a count each. */
import { number } from '../../templates/views/words.ts';
import { element } from './element.ts';
import { type Names, nameOf } from './names.ts';
import type { Facet } from './query.ts';
import { isAllOf } from './terms.ts';

const LEGENDS: Readonly<Record<Facet, string>> = {
  subject: 'Subject',
  topic: 'Topic',
  category: 'arXiv category',
  source: 'Source',
  year: 'Year',
  month: 'Month',
};
const SHOWN = 8;
/** Years and months stand newest first, and the newest are shown. */
const isTime = (facet: Facet): boolean => facet === 'year' || facet === 'month';

interface Choice {
  readonly value: string;
  readonly item: HTMLLIElement;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
  papers: number;
  /** There are papers that were not searched and so not counted. */
  open: boolean;
}

/** `12`, `12+` when not all were counted, nothing when none were. */
function countText({ papers, open }: Choice): string {
  if (!open) return number(papers);
  return papers > 0 ? `${number(papers)}+` : '';
}

/** Its boxes are made once and then only changed, so that focus and order stay while one searches. */
export class FacetGroup {
  readonly fieldset: HTMLFieldSetElement;
  readonly #facet: Facet;
  readonly #names: Names;
  readonly #choices: Choice[] = [];
  readonly #legend = element('legend');
  readonly #list = element('ul');
  readonly #more = element('button', { type: 'button', class: 'link' });
  #open = false;

  constructor(facet: Facet, names: Names) {
    this.#facet = facet;
    this.#names = names;
    this.fieldset = element('fieldset', {}, this.#legend, this.#list, this.#more);
    this.#more.addEventListener('click', () => {
      this.#open = !this.#open;
      this.#fold();
    });
  }

  get chosen(): string[] {
    return this.#choices.filter(({ box }) => box.checked).map(({ value }) => value);
  }

  /** Adds values that are not there yet. */
  add(values: readonly string[]): void {
    for (const value of values) {
      if (this.#choices.some((choice) => choice.value === value)) continue;
      const box = element('input', { type: 'checkbox', value });
      const count = element('span', { class: 'count' });
      const label = element('label', {}, box, nameOf(this.#names, this.#facet, value), ' ', count);
      const item = element('li', {}, label);
      this.#choices.push({ value, item, box, count, papers: 0, open: false });
      this.#list.append(item);
    }
  }

  /** `unsearched` are values of which more papers may be found. */
  update(
    counts: Readonly<Record<string, number>>,
    chosen: readonly string[],
    unsearched: readonly string[],
  ): void {
    this.add(chosen);
    for (const choice of this.#choices) {
      choice.papers = counts[choice.value] ?? 0;
      choice.open = unsearched.includes(choice.value);
      choice.box.checked = chosen.includes(choice.value);
      choice.count.textContent = countText(choice);
    }
    const how = isAllOf(this.#facet) ? 'all' : 'any';
    const several = chosen.length > 1 ? `: ${how} of these ${chosen.length}` : '';
    this.#legend.textContent = `${LEGENDS[this.#facet]}${several}`;
    this.#fold();
  }

  /** Shows the values with most papers and the chosen ones; others on demand; those surely without papers never. */
  #fold(): void {
    const present = this.#choices.filter(
      ({ papers, box, open }) => papers > 0 || box.checked || open,
    );
    const byPapers = isTime(this.#facet)
      ? present
      : present.toSorted((a, b) => b.papers - a.papers);
    const first = new Set(byPapers.slice(0, SHOWN));
    const rest = present.filter((choice) => !first.has(choice) && !choice.box.checked);
    for (const choice of this.#choices) {
      choice.item.hidden = !present.includes(choice) || (!this.#open && rest.includes(choice));
    }
    this.#more.hidden = rest.length === 0;
    this.#more.textContent = this.#open ? 'Fewer' : `${number(rest.length)} more`;
    this.#more.setAttribute('aria-expanded', String(this.#open));
    this.fieldset.hidden = present.length === 0;
  }
}
