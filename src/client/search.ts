/** The script of `/search/`. */
import { byId } from './element.ts';
import { FAILED } from './result-list.ts';
import { SearchPage } from './search-page.ts';

/** Beside the results on a wide page, folded above them on a narrow one. */
function placeFilters(): void {
  const panel = byId('search-filter-panel', HTMLDetailsElement);
  const wide = matchMedia('(min-width: 64rem)');
  panel.open = wide.matches;
  wide.addEventListener('change', () => {
    panel.open = wide.matches;
  });
}

/** Coming back to an identifier's search is not asking for its paper again. */
function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward';
}

try {
  const page = await SearchPage.open();
  placeFilters();
  if (cameBack() || !(await page.jump())) await page.start();
} catch (error) {
  byId('search-status', HTMLElement).textContent = FAILED;
  // Its links need no search.
  byId('search-guide', HTMLElement).classList.add('shown');
  throw error;
}
