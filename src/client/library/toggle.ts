/** Switches a mark of a paper; loaded when the first mark is made. */
import { aboutOfPage, paperOf } from './about.ts';
import { aboutOfItem } from './about-item.ts';
import { complete } from './complete.ts';
import { type Glance, glance } from './glance.ts';
import { mark } from './store.ts';

/**
 * Whether the mark of the paper shown here is set now; undefined where none is shown. A starred paper is completed from its
 * own page in the background.
 */
export function toggle(place: HTMLElement, field: keyof Glance): boolean | undefined {
  const id = paperOf(place);
  if (!id) return undefined;
  const about = place.matches('.paper') ? aboutOfItem(place, id) : aboutOfPage(document, id);
  const on = !glance(id)[field];
  mark(id, field, on, about);
  if (on && field === 'starred') void complete([id]);
  return on;
}
