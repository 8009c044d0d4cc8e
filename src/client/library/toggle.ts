/** Switches a mark of a paper; loaded with zod when the first mark is made. */
import type { Identifier } from '../../paper/schema.ts';
import type { Known } from './about.ts';
import { complete } from './fetch-paper.ts';
import { glance } from './glance.ts';
import { mark } from './store.ts';

/** Whether the mark is set now. A starred paper is completed from its own page in the background. */
export function toggle(id: Identifier, field: 'starred' | 'read', about?: Known): boolean {
  const on = !glance(id)[field];
  mark(id, field, on, about);
  if (on && field === 'starred') void complete([id]);
  return on;
}
