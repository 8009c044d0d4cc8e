/** The views of the library, and the page's address, which says what is open. */

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
export type Fixed = keyof typeof VIEWS;

/** What the library's page shows. */
export interface LibraryState {
  /** Empty where the address names none: then it is the first that has something. */
  readonly view: string;
  readonly words: string;
  readonly sort: Sort;
}

const LIST = 'list:';

/** Whether a view is one of the fixed ones. */
export const isFixed = (view: string): view is Fixed => Object.hasOwn(VIEWS, view);
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
    view: isFixed(view) || listOfView(view) ? view : '',
    words: (params.get('q') ?? '').slice(0, 200),
    sort: isSort(sort) ? sort : 'starred',
  };
}

/** The query of an address; nothing where no view is open and no words are searched. */
export function formatState({ view, words, sort }: LibraryState): string {
  const params = new URLSearchParams({
    ...(view && { view }),
    ...(words && { q: words }),
    ...(sort !== 'starred' && { sort }),
  });
  return params.size > 0 ? `?${params}` : '';
}
