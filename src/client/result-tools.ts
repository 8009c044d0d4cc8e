/** Below the field of the search page: what can be done with what was found. Save the search, cite the papers. */

import type { Citable } from '../cite/citable.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../cite/formats.ts';
import { printCitations } from '../cite/print.ts';
import { parseIdentifier } from '../paper/identifier.ts';
import { CUT } from './author-line.ts';
import { byId, element } from './element.ts';
import type { Hit } from './engine.ts';
import { download } from './library/download.ts';
import { areKept, keepSearch } from './library/searches.ts';
import { isFiltered } from './query.ts';
import { isSaved } from './saved-searches.ts';
import type { SearchRun } from './search-run.ts';

/** A file of citations holds at most so many papers, the best: each is a request of its own. */
export const MOST_CITED = 500;

/** A paper as citations need it; none for what is no arXiv identifier. */
export function citableOfHit({ id: given, title, authors, category }: Hit): Citable[] {
  const id = parseIdentifier(given)?.id;
  if (!id) return [];
  const truncated = authors.at(-1) === CUT;
  const names = truncated ? authors.slice(0, -1) : authors;
  return [
    {
      id,
      plainTitle: title,
      authors: names.map((name) => ({ name })),
      truncated,
      ...(category && { primaryCategory: category }),
    },
  ];
}

function outcome(saved: boolean): string {
  if (!saved) return 'Forgotten.';
  return areKept()
    ? 'Saved in this browser: the empty search page shows what is new.'
    : 'Saved until you leave this page.';
}

export class ResultTools {
  /** Told that the list of saved searches has changed. */
  onSave: () => void = () => {};
  readonly #place = byId('search-take', HTMLElement);
  readonly #save = element('button', { type: 'button', class: 'link' });
  readonly #status = element('span', { role: 'status', class: 'search-took' });
  #run: SearchRun | undefined;

  constructor() {
    const cite = FORMAT_NAMES.map((format) => {
      const button = element('button', { type: 'button', class: 'link' }, FORMATS[format].name);
      button.addEventListener('click', () => void this.#cite(format));
      return button;
    });
    const what = element('span', { class: 'search-cite-what' }, ' the results');
    const label = element('span', {}, 'Cite', what, ':');
    const group = element('span', { class: 'search-cite' }, label, ...cite);
    this.#place.append(this.#save, group, this.#status);
    this.#save.addEventListener('click', () => this.#toggle());
  }

  update(run: SearchRun): void {
    this.#run = run;
    const asks = run.query.words !== '' || isFiltered(run.query);
    this.#place.classList.toggle('asked', asks);
    this.#place
      .querySelector<HTMLElement>('.search-cite')
      ?.toggleAttribute('hidden', run.total === 0);
    this.#name();
  }

  #name(): void {
    const saved = this.#run !== undefined && isSaved(this.#run.query);
    this.#save.textContent = saved ? 'Forget this search' : 'Save this search';
    this.#save.setAttribute('aria-pressed', String(saved));
  }

  #toggle(): void {
    if (!this.#run) return;
    const { query } = this.#run;
    keepSearch(query, !isSaved(query));
    this.#name();
    this.#status.textContent = outcome(isSaved(query));
    this.onSave();
  }

  async #cite(format: FormatName): Promise<void> {
    const run = this.#run;
    if (!run) return;
    this.#status.textContent = 'Reading the papers …';
    try {
      const hits = await run.load(0, Math.min(run.total, MOST_CITED));
      const papers = hits.flatMap(citableOfHit);
      const { extension, type } = FORMATS[format];
      download(`search.${extension}`, type, printCitations(format, papers));
      const cut = run.total > papers.length ? ', the first of those found' : '';
      this.#status.textContent = `${papers.length} papers${cut}`;
    } catch {
      this.#status.textContent = 'The papers could not be read. Try again.';
    }
  }
}
