/** Which papers the views of the library hold, found by words and sorted. */
import { compareText } from '../../library/order.ts';
import { wordsOf } from '../known.ts';
import {
  type Fixed,
  isFixed,
  type LibraryState,
  listOfView,
  type Sort,
  VIEWS,
  viewOfList,
} from './address.ts';
import { isEmpty, type KeptPaper, latest, listNames, listsOf, titleOf } from './record.ts';

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

const starredAt = (paper: KeptPaper): number =>
  paper.starred?.on ? paper.starred.at : latest(paper);
const byTitle = new Intl.Collator('en', { numeric: true });
const ORDERS: Readonly<Record<Sort, (a: KeptPaper, b: KeptPaper) => number>> = {
  starred: (a, b) => starredAt(b) - starredAt(a),
  date: (a, b) => compareText(b.about?.date ?? '', a.about?.date ?? ''),
  title: (a, b) => byTitle.compare(titleOf(a), titleOf(b)),
};

/** All views there are: the fixed ones, then a view for each list. */
export const viewsOf = (papers: readonly KeptPaper[]): string[] => [
  ...Object.keys(VIEWS),
  ...listNames(papers).map(viewOfList),
];

/** The first view that has a paper; empty where none has. */
export function firstView(papers: readonly KeptPaper[]): string {
  const hasPapers = (view: string) => papers.some((paper) => belongs(paper, view));
  return viewsOf(papers).find(hasPapers) ?? '';
}

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
