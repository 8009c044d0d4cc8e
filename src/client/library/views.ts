/** The views of the library: which papers they hold, found by words and sorted; the page's address says which is open. */
import { compareText } from '../../library/order.ts';
import { wordsOf } from '../known.ts';
import { isEmpty, type KeptPaper, latest, listsOf } from './record.ts';

/** The orders papers can be put in. */
export const SORTS = {
  starred: 'Starred last',
  date: 'Newest paper',
  title: 'Title',
} as const;
export type Sort = keyof typeof SORTS;

/** The fixed views; others are `list:` with the name of a list. */
export const VIEWS = {
  starred: 'Starred',
  unread: 'Unread',
  read: 'Read',
  notes: 'With notes',
} as const;
type Fixed = keyof typeof VIEWS;

/** What the library's page shows. */
export interface LibraryState {
  readonly view: string;
  readonly words: string;
  readonly sort: Sort;
}

const LIST = 'list:';
const isFixed = (view: string): view is Fixed => Object.hasOwn(VIEWS, view);
const isSort = (sort: string): sort is Sort => Object.hasOwn(SORTS, sort);

/** The view of a list. */
export const viewOfList = (name: string): string => LIST + name;
/** The list that a view is of; undefined for the fixed ones. */
export const listOfView = (view: string): string | undefined =>
  view.startsWith(LIST) ? view.slice(LIST.length) : undefined;

/** What a view is called. */
export function viewName(view: string): string {
  return listOfView(view) ?? (isFixed(view) ? VIEWS[view] : '');
}

/** Reads the query of an address, whatever it says. */
export function parseState(search: string): LibraryState {
  const params = new URLSearchParams(search);
  const [view, sort] = [params.get('view') ?? '', params.get('sort') ?? ''];
  return {
    view: isFixed(view) || listOfView(view) ? view : 'starred',
    words: (params.get('q') ?? '').slice(0, 200),
    sort: isSort(sort) ? sort : 'starred',
  };
}

/** The query of an address; nothing for what is shown at first. */
export function formatState({ view, words, sort }: LibraryState): string {
  const params = new URLSearchParams({
    ...(view !== 'starred' && { view }),
    ...(words && { q: words }),
    ...(sort !== 'starred' && { sort }),
  });
  return params.size > 0 ? `?${params}` : '';
}

const HOLDS: Readonly<Record<Fixed, (paper: KeptPaper) => boolean>> = {
  starred: ({ starred }) => starred?.on === true,
  unread: ({ starred, read }) => starred?.on === true && !read?.on,
  read: ({ read }) => read?.on === true,
  notes: ({ note }) => Boolean(note?.text),
};

/** Whether a paper belongs to a view. */
export function belongs(paper: KeptPaper, view: string): boolean {
  if (isEmpty(paper)) return false;
  const list = listOfView(view);
  if (list !== undefined) return listsOf(paper).includes(list);
  return isFixed(view) && HOLDS[view](paper);
}

/** The title, or the identifier while that is all that is known. */
export const titleOf = ({ id, about }: KeptPaper): string => about?.title ?? `arXiv:${id}`;

const starredAt = (paper: KeptPaper): number =>
  paper.starred?.on ? paper.starred.at : latest(paper);
const byTitle = new Intl.Collator('en', { numeric: true });
const ORDERS: Readonly<Record<Sort, (a: KeptPaper, b: KeptPaper) => number>> = {
  starred: (a, b) => starredAt(b) - starredAt(a),
  date: (a, b) => compareText(b.about?.date ?? '', a.about?.date ?? ''),
  title: (a, b) => byTitle.compare(titleOf(a), titleOf(b)),
};

/** Whether every word is the beginning of one in title, authors, identifier or note. */
function hasWords(paper: KeptPaper, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { about, note, id } = paper;
  const texts = [titleOf(paper), ...(about?.authors ?? []), id, note?.text ?? ''];
  const own = wordsOf(texts.join(' '));
  return words.every((word) => own.some((other) => other.startsWith(word)));
}

/** The papers that a state shows, in its order; equal ones by identifier. */
export function select(papers: readonly KeptPaper[], state: LibraryState): KeptPaper[] {
  const words = wordsOf(state.words);
  const order = ORDERS[state.sort];
  return papers
    .filter((paper) => belongs(paper, state.view) && hasWords(paper, words))
    .sort((a, b) => order(a, b) || compareText(b.id, a.id));
}
