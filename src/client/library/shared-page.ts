/** A list that someone has shared. All that is known of it stands in the address, which anyone may have written. */
import { count } from '../../../templates/views/words.ts';
import { arxivUrl, monthOf } from '../../paper/identifier.ts';
import type { Identifier } from '../../paper/schema.ts';
import { libraryUrl } from '../../site/urls.ts';
import { byId, element } from '../element.ts';
import { href } from '../place.ts';
import type { Known } from './about.ts';
import { formatState, viewOfList } from './address.ts';
import { fetchAbout, fewAtATime } from './fetch-paper.ts';
import { isHere } from './here.ts';
import { keptItem } from './item.ts';
import { showNotice } from './notice.ts';
import { parseShared, type SharedList } from './share.ts';

/** What is known of a paper as long as only its identifier is. */
const unknown = (id: Identifier): Known => ({
  title: `arXiv:${id}`,
  authors: [],
  truncated: false,
  date: monthOf(id),
  whole: false,
});

/** A paper that this site does not have. */
function foreignItem(id: Identifier): HTMLElement {
  const title = element('a', { href: arxivUrl(id, 'abs') }, `arXiv:${id}`);
  return element(
    'li',
    { class: 'paper' },
    element('h2', { class: 'paper-title' }, title),
    element('p', { class: 'paper-authors' }, 'Not on this site: the link leads to arXiv'),
  );
}

class SharedPage {
  readonly #known = new Map<Identifier, Known>();
  readonly #shared: SharedList;
  readonly #status: HTMLElement;
  readonly #list = element('ol', { class: 'papers' });

  constructor(shared: SharedList, place: HTMLElement) {
    this.#shared = shared;
    this.#status = element('p', { role: 'status' }, count(shared.ids.length, 'paper'));
    const add = element('button', { type: 'button', class: 'button primary' });
    add.textContent = 'Add all to my library';
    add.addEventListener('click', () => {
      void this.#addAll().catch(() => showNotice('outdated'));
    });
    const tools = element('div', { class: 'shared-tools' }, this.#status, add);
    place.replaceChildren(tools, this.#list);
    void this.#read();
  }

  /** One after the other, as soon as all before it are there: what is shown stays in its place. */
  async #read(): Promise<void> {
    const { ids } = this.#shared;
    const items = new Map<Identifier, HTMLElement>();
    await fewAtATime(ids, async (id) => {
      items.set(id, await this.#item(id));
      for (const next of ids.slice(this.#list.childElementCount)) {
        const item = items.get(next);
        if (!item) break;
        this.#list.append(item);
      }
    });
  }

  async #item(id: Identifier): Promise<HTMLElement> {
    const about = (await isHere(id)) ? await fetchAbout(id) : undefined;
    if (!about) return foreignItem(id);
    this.#known.set(id, about);
    return keptItem({ v: 1, id, about: { ...about, at: 0 } });
  }

  async #addAll(): Promise<void> {
    const { mark, markOnList } = await import('./store.ts');
    const { name, ids } = this.#shared;
    for (const id of ids) {
      mark(id, 'starred', true, this.#known.get(id) ?? unknown(id));
      if (name) markOnList(id, name, true);
    }
    const view = name ? viewOfList(name) : 'starred';
    const to = href(libraryUrl()) + formatState({ view, words: '', sort: 'starred' });
    const link = element('a', { href: to }, 'your library');
    this.#status.replaceChildren(`${count(ids.length, 'paper')} added to `, link);
  }
}

const DAMAGED =
  'This address holds no list, or a part of it was lost on the way. Ask for it once more.';
const EMPTY = 'This list holds no papers. Whoever shared it may send you another link.';

/** Shows the list of the address, or says why there is nothing to see. */
export function showShared(place: HTMLElement): void {
  const shared = parseShared(location.hash);
  const name = byId('shared-name', HTMLElement);
  name.textContent = shared?.name || 'A shared list';
  if (shared && shared.ids.length > 0) new SharedPage(shared, place);
  else place.replaceChildren(element('p', { class: 'library-empty' }, shared ? EMPTY : DAMAGED));
}
