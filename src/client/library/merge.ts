/**
 * Merges two records of one paper, field by field: the later change counts. Every field is the greater of the two in a
 * total order, so merging is commutative, associative and idempotent: tabs, files and devices end in the same library
 * whichever way they meet.
 */
import { compareText } from '../../library/order.ts';
import { compareMarks } from './mark.ts';
import type { About, KeptPaper, ListMark } from './record.ts';

/** What merging a record has done. */
export type Merged = 'added' | 'updated' | 'same';

/** The greater of two; what is there is greater than what is not. */
function greater<T>(a: T | undefined, b: T | undefined, compare: (a: T, b: T) => number) {
  if (a === undefined || b === undefined) return a ?? b;
  return compare(a, b) >= 0 ? a : b;
}

const compareNotes = (
  a: NonNullable<KeptPaper['note']>,
  b: NonNullable<KeptPaper['note']>,
): number => a.at - b.at || compareText(a.text, b.text);

/** What a paper's own page says counts before what lists say of it. */
const compareAbout = (a: About, b: About): number =>
  Number(a.whole) - Number(b.whole) || a.at - b.at || compareText(textOf(a), textOf(b));

const textOf = ({ title, authors, truncated, date, primaryCategory }: About): string =>
  JSON.stringify([title, authors, truncated, date, primaryCategory ?? null]);

function mergeLists(a: readonly ListMark[] = [], b: readonly ListMark[] = []): ListMark[] {
  const merged = new Map<string, ListMark>();
  for (const mark of [...a, ...b]) {
    const { name, on, at } = greater(merged.get(mark.name), mark, compareMarks) ?? mark;
    merged.set(mark.name, { name, on, at });
  }
  return [...merged.values()].sort((x, y) => compareText(x.name, y.name));
}

/** The record with what is newest in each of them, its fields in one order. */
export function mergeRecords(a: KeptPaper, b: KeptPaper): KeptPaper {
  const about = greater(a.about, b.about, compareAbout);
  const starred = greater(a.starred, b.starred, compareMarks);
  const read = greater(a.read, b.read, compareMarks);
  const note = greater(a.note, b.note, compareNotes);
  const lists = mergeLists(a.lists, b.lists);
  return {
    v: a.v,
    id: a.id,
    ...(about && { about }),
    ...(starred && { starred }),
    ...(read && { read }),
    ...(note && { note }),
    ...(lists.length > 0 && { lists }),
  };
}

/** Whether two records say the same. */
export function sameRecord(a: KeptPaper, b: KeptPaper): boolean {
  return canonical(a) === canonical(b);
}

/** Keys of objects in one order, whichever way the record came about. */
function canonical(paper: KeptPaper): string {
  return JSON.stringify(mergeRecords(paper, paper), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => compareText(x, y)))
      : value,
  );
}
