/** A list that someone has shared. All that is known of it stands in the address, which anyone may have written. */
import { count } from '../../../templates/views/words.ts';
import { arxivUrl, monthOf } from '../../paper/identifier.ts';
import type { Identifier } from '../../paper/schema.ts';
import { libraryUrl } from '../../site/urls.ts';
import { byId, element } from '../element.ts';
import { href } from '../place.ts';
import type { Known } from './about.ts';
import { fetchAbout, fewAtATime } from './fetch-paper.ts';
import { isHere } from './here.ts';
import { keptItem } from './item.ts';
import { parseShared, type SharedList } from './share.ts';
import { mark, markOnList } from './store.ts';
import { formatState, viewOfList } from './views.ts';

/** What is known of a paper as long as only its identifier is. */
const unknown = (id: Identifier): Known => ({
  title: `arXiv:${id}`,
  authors: [],
  truncated: false,
  date: monthOf(id),
  whole: false,
});

/** A paper that this site does not have, or whose page is not read yet. */
function bareItem(id: Identifier, note: string): HTMLElement {
  const title = element('a', { href: arxivUrl(id, 'abs') }, `arXiv:${id}`);
  return element(
    'li',
    { class: 'paper' },
    element('h2', { class: 'paper-title' }, title),
    element('p', { class: 'paper-authors' }, note),
  );
}

class SharedPage {
  readonly #known = new Map<Identifier, Known>();
  readonly #shared: SharedList;

  constructor(shared: SharedList, place: HTMLElement) {
    this.#shared = shared;
    const { name, ids } = shared;
    const status = element('p', { role: 'status' }, count(ids.length, 'paper'));
    const add = element('button', { type: 'button', class: 'button primary' });
    add.textContent = 'Add all to my library';
    add.addEventListener('click', () => {
      this.#addAll();
      const view = {
        view: name ? viewOfList(name) : 'starred',
        words: '',
        sort: 'starred',
      } as const;
      const link = element('a', { href: href(libraryUrl()) + formatState(view) }, 'your library');
      status.replaceChildren(`${count(ids.length, 'paper')} added to `, link);
    });
    const list = element('ol', { class: 'papers' }, ...ids.map((id) => bareItem(id, '…')));
    place.replaceChildren(element('div', { class: 'shared-tools' }, status, add), list);
    const items = new Map(ids.map((id, at) => [id, list.children[at]] as const));
    void fewAtATime(ids, async (id) => items.get(id)?.replaceWith(await this.#item(id)));
  }

  async #item(id: Identifier): Promise<HTMLElement> {
    const about = (await isHere(id)) ? await fetchAbout(id) : undefined;
    if (!about) return bareItem(id, 'Not on this site: the link leads to arXiv');
    this.#known.set(id, about);
    return keptItem({ v: 1, id, about: { ...about, at: 0 } });
  }

  #addAll(): void {
    const { name, ids } = this.#shared;
    for (const id of ids) {
      mark(id, 'starred', true, this.#known.get(id) ?? unknown(id));
      if (name) markOnList(id, name, true);
    }
  }
}

/** Shows the list of the address. */
export function showShared(place: HTMLElement): void {
  const shared = parseShared(location.hash);
  const name = byId('shared-name', HTMLElement);
  name.textContent = shared?.name || 'A shared list';
  if (shared) {
    new SharedPage(shared, place);
    return;
  }
  const text =
    'This address holds no list, or a part of it was lost on the way. Ask for it once more.';
  place.replaceChildren(element('p', { class: 'library-empty' }, text));
}
