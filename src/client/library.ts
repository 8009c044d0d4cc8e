/** The script of `/library/` and of the lists that are shared. */
import { LibraryPage } from './library/page.ts';
import { showShared } from './library/shared-page.ts';
import { probe } from './library/storage.ts';

const library = document.getElementById('library');
if (library) {
  new LibraryPage(library).render();
  // Whoever comes to see what is kept should know at once that nothing is.
  probe();
}

const shared = document.getElementById('shared');
if (shared) {
  showShared(shared);
  addEventListener('hashchange', () => showShared(shared));
}
