/** The choice between relevance and newest: two buttons, the chosen one pressed. */
import { element } from './element.ts';
import type { Sort } from './query.ts';

const NAMES: readonly (readonly [Sort, string])[] = [
  ['relevance', 'Relevance'],
  ['newest', 'Newest'],
];

export class SortChoice {
  onChoice: (sort: Sort) => void = () => {};
  readonly #place: HTMLElement;
  readonly #buttons: ReadonlyMap<Sort, HTMLButtonElement>;

  constructor(place: HTMLElement) {
    this.#place = place;
    this.#buttons = new Map(
      NAMES.map(([sort, name]) => [sort, element('button', { type: 'button' }, name)]),
    );
    for (const [sort, button] of this.#buttons) {
      button.addEventListener('click', () => this.onChoice(sort));
      place.append(button);
    }
  }

  /** Without words there is no relevance, so there is nothing to choose. */
  update(chosen: Sort, choice: boolean): void {
    this.#place.hidden = !choice;
    for (const [sort, button] of this.#buttons) {
      button.setAttribute('aria-pressed', String(sort === chosen));
    }
  }
}
