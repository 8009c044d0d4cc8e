/** The script of `/library/shared/`. */
import { showShared } from './library/shared-page.ts';

const shared = document.getElementById('shared');
if (shared) {
  showShared(shared);
  addEventListener('hashchange', () => showShared(shared));
}
