/**
 * What lists and papers' own pages show of a record, read at a glance. Every page with papers needs it at once: the
 * record itself is checked as soon as anything else is done with it.
 */
import { field, list, parse, text } from './peek.ts';
import { readItem } from './storage.ts';

/** The marks of a paper. */
export interface Glance {
  readonly starred: boolean;
  readonly read: boolean;
}

/** What a paper's own page says before more of the record is needed. */
export interface Written {
  readonly note: string;
  readonly lists: readonly string[];
}

/** The name a paper's record is stored under. */
export const recordName = (id: string): string => `paper:${id}`;

const recordOf = (id: string): unknown => parse(readItem(recordName(id)));

const isOn = (mark: unknown): boolean => field(mark, 'on') === true;

/** The marks of a paper; none when its record is damaged: the library's own page names those. */
export function glance(id: string): Glance {
  const record = recordOf(id);
  return { starred: isOn(field(record, 'starred')), read: isOn(field(record, 'read')) };
}

/** The note on a paper, and the names of its lists. */
export function written(id: string): Written {
  const record = recordOf(id);
  const marks = list(record, 'lists').filter(isOn);
  return {
    note: text(field(record, 'note'), 'text'),
    lists: marks.map((mark) => text(mark, 'name')).filter(Boolean),
  };
}
