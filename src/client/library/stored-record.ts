/**
 * Checks records of the browser's storage, without zod, which weighs more than the page that shows them. What it takes and
 * refuses is what `record-schema.ts` does: a test compares them. A check for each field is asked for by the types.
 */
import { isTime, type Mark } from './mark.ts';
import { field, parse } from './peek.ts';
import {
  type About,
  DATE,
  isIdentifier,
  type KeptPaper,
  type ListMark,
  LONGEST_AUTHOR,
  LONGEST_CATEGORY,
  LONGEST_NAME,
  LONGEST_NOTE,
  LONGEST_TITLE,
  MOST_AUTHORS,
  MOST_LISTS,
  type Note,
  VERSION,
} from './record.ts';

type Check = (value: unknown) => boolean;

/** Whether each field is as it should be. */
const fields =
  <T>(checks: { readonly [K in keyof T]-?: Check }) =>
  (value: unknown): value is T =>
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.entries<Check>(checks).every(([name, isRight]) => isRight(field(value, name)));

const optional =
  (isRight: Check): Check =>
  (value) =>
    value === undefined || isRight(value);

const listOf =
  (isRight: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(isRight);

const isText =
  (longest: number, shortest = 0): Check =>
  (value) =>
    typeof value === 'string' && value.length >= shortest && value.length <= longest;

const isFlag: Check = (value) => typeof value === 'boolean';
const isDate: Check = (value) => typeof value === 'string' && DATE.test(value);

const isMark = fields<Mark>({ on: isFlag, at: isTime });

const isRecord = fields<KeptPaper>({
  v: (value) => value === VERSION,
  id: isIdentifier,
  about: optional(
    fields<About>({
      title: isText(LONGEST_TITLE, 1),
      authors: listOf(isText(LONGEST_AUTHOR), MOST_AUTHORS),
      truncated: isFlag,
      date: isDate,
      primaryCategory: optional(isText(LONGEST_CATEGORY)),
      whole: isFlag,
      at: isTime,
    }),
  ),
  starred: optional(isMark),
  read: optional(isMark),
  note: optional(fields<Note>({ text: isText(LONGEST_NOTE), at: isTime })),
  lists: optional(
    listOf(fields<ListMark>({ name: isText(LONGEST_NAME, 1), on: isFlag, at: isTime }), MOST_LISTS),
  ),
});

/** Reads a stored record; undefined when it is damaged or made by a later version. */
export function parseRecord(json: string | null): KeptPaper | undefined {
  const value = parse(json);
  return isRecord(value) ? value : undefined;
}
