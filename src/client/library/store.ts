/** Changes what the library keeps; loaded when the first change is made. */
import type { Identifier } from '../../paper/schema.ts';
import type { Known } from './about.ts';
import { recordName } from './glance.ts';
import { keptPaper } from './kept.ts';
import { type Merged, mergeRecords, sameRecord } from './merge.ts';
import { type KeptPaper, timeAfter, VERSION } from './record.ts';
import { readItem, writeItem } from './storage.ts';
import { parseRecord } from './stored-record.ts';

function put(paper: KeptPaper): void {
  const name = recordName(paper.id);
  const before = readItem(name);
  // What cannot be read may be of a later version: it is put aside, not overwritten.
  if (before !== null && !parseRecord(before)) writeItem(`aside:${paper.id}`, before);
  writeItem(name, JSON.stringify(paper));
}

/** Changes a paper's record; `edit` is given it as it is now, and the time of the change. */
export function change(
  id: Identifier,
  edit: (paper: KeptPaper, at: number) => KeptPaper,
): KeptPaper {
  const paper = keptPaper(id) ?? { v: VERSION, id };
  const changed = edit(paper, timeAfter(paper, Date.now()));
  if (!sameRecord(paper, changed)) put(changed);
  return changed;
}

/** What pages say of a paper, unless more is known already. */
function withAbout(paper: KeptPaper, about: Known | undefined, at: number): KeptPaper {
  if (!about) return paper;
  return mergeRecords(paper, { v: VERSION, id: paper.id, about: { ...about, at } });
}

/** Switches a mark of a paper. */
export function mark(
  id: Identifier,
  field: 'starred' | 'read',
  on: boolean,
  about?: Known,
): KeptPaper {
  return change(id, (paper, at) => ({ ...withAbout(paper, about, at), [field]: { on, at } }));
}

/** Puts a paper on a list, or takes it off. */
export function markOnList(id: Identifier, name: string, on: boolean): KeptPaper {
  return change(id, (paper, at) => {
    const others = (paper.lists ?? []).filter((mark) => mark.name !== name);
    return { ...paper, lists: [...others, { name, on, at }] };
  });
}

/** Writes a paper's note; an empty one is none. */
export function writeNote(id: Identifier, text: string): KeptPaper {
  return change(id, (paper, at) => {
    if (text === (paper.note?.text ?? '')) return paper;
    return { ...paper, note: { text, at } };
  });
}

/** Takes everything away from a paper; what is left says so to other devices. */
export function clear(id: Identifier): KeptPaper {
  return change(id, ({ v, starred, read, note, lists }, at) => ({
    v,
    id,
    ...(starred && { starred: { on: false, at } }),
    ...(read && { read: { on: false, at } }),
    ...(note && { note: { text: '', at } }),
    ...(lists && { lists: lists.map(({ name }) => ({ name, on: false, at })) }),
  }));
}

/** Brings back what was taken away, as a change of now; of several papers, each by its `place` milliseconds later. */
export function restore({ id, about, starred, read, note, lists }: KeptPaper, place = 0): void {
  change(id, (paper, now) => {
    const at = timeAfter(paper, now + place);
    return {
      ...paper,
      ...(about && { about }),
      ...(starred && { starred: { ...starred, at } }),
      ...(read && { read: { ...read, at } }),
      ...(note && { note: { ...note, at } }),
      ...(lists && { lists: lists.map((list) => ({ ...list, at })) }),
    };
  });
}

/** Notes what a page says of a paper. */
export function describe(id: Identifier, about: Known): void {
  change(id, (paper, at) => withAbout(paper, about, at));
}

/** Merges a record from elsewhere. */
export function mergeIn(paper: KeptPaper): Merged {
  const own = keptPaper(paper.id);
  const merged = own ? mergeRecords(own, paper) : paper;
  if (own && sameRecord(own, merged)) return 'same';
  put(merged);
  return own ? 'updated' : 'added';
}
