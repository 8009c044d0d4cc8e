/**
 * How far down the results the reader was. The browser knows, too, but goes there before the results have come, while the
 * page is still short.
 */
import { Later } from './later.ts';

/** Milliseconds without scrolling; browsers refuse to note more than a few changes a second. */
const PAUSE = 300;

function note(): void {
  const top = Math.round(scrollY);
  const state: unknown = history.state;
  const known = typeof state === 'object' ? state : {};
  history.replaceState({ ...known, top }, '');
}

/** Notes the place in the page's history entry when scrolling has ended, and before a link is followed. */
export function notePlace(): void {
  const pause = new Later(PAUSE);
  addEventListener('scroll', () => pause.run(note), { passive: true });
  document.addEventListener(
    'click',
    ({ target }) => {
      pause.cancel();
      if (target instanceof Element && target.closest('a')) note();
    },
    { capture: true },
  );
}

/** Goes down to a place; a reader who is already further down stays there. */
export function goDownTo(top: number): void {
  if (top > scrollY) scrollTo({ top, behavior: 'instant' });
}
