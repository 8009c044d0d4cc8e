/** The script of every page: keys, the search field of the head, the reader's marks on papers. */
import { applyHiding, enableHiding } from './library/hide-read.ts';
import { enableKeys } from './library/keys.ts';
import { enableMarks } from './library/marks.ts';
import { showNotice } from './library/notice.ts';
import { onTrouble } from './library/storage.ts';
import { enableListViews } from './list-view.ts';
import { enableSearchField } from './open-search.ts';

enableSearchField();
enableListViews();
enableKeys();

const { classList } = document.body;
// The library has views of its own for what was read.
const hides = !classList.contains('library-page');
enableMarks((papers) => hides && applyHiding(papers));
if (hides) enableHiding();
onTrouble(showNotice);

if (classList.contains('home') || classList.contains('tag')) {
  void import('./library/since.ts').then(({ markSince }) => markSince());
}
if (classList.contains('paper-page')) {
  void import('./library/paper-page.ts').then(({ enablePaperPage }) => enablePaperPage());
}
