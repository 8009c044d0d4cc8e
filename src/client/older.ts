/** What has not been searched yet, and the button that goes on; nothing of it shows when all has been searched. */
import { count } from '../../templates/views/words.ts';
import { byId, element } from './element.ts';
import { spanOf } from './scope.ts';
import type { SearchRun } from './search-run.ts';

const LABEL = 'Search older papers';

/** `Searched March 2026 – April 2026; 2 older parts not searched yet (9,120 papers, December 2024 – February 2026).` */
function rangeText({ searched, left }: SearchRun): string {
  const papers = left.reduce((sum, shard) => sum + shard.papers, 0);
  const rest = `${count(left.length, 'older part')} not searched yet`;
  return `Searched ${spanOf(searched)}; ${rest} (${count(papers, 'paper')}, ${spanOf(left)}).`;
}

export class OlderPapers {
  onGo: () => void = () => {};
  readonly #place = byId('search-older', HTMLElement);
  readonly #text = element('p');
  readonly #button = element('button', { type: 'button', class: 'button' }, LABEL);

  constructor() {
    this.#place.append(this.#text, this.#button);
    this.#button.addEventListener('click', () => {
      if (this.#button.getAttribute('aria-disabled') !== 'true') this.onGo();
    });
  }

  get hasFocus(): boolean {
    return document.activeElement === this.#button;
  }

  /** `busy` while older papers are being searched; the button keeps its focus. */
  update(run: SearchRun, busy: boolean): void {
    this.#place.hidden = run.left.length === 0;
    this.#text.textContent = run.left.length > 0 ? rangeText(run) : '';
    this.#button.textContent = busy ? 'Searching …' : LABEL;
    this.#button.setAttribute('aria-disabled', String(busy));
  }
}
