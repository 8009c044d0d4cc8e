/** What the library keeps of a paper. Checked by zod wherever it comes from: the browser's storage, a file. */

import { parseIdentifier } from '../../paper/identifier.ts';
import type { Identifier } from '../../paper/schema.ts';
import * as z from './zod.ts';

/** The version of a record; a later one is left alone. */
export const VERSION = 1;
/** The end of the year 2199, in milliseconds: no clock is so wrong. */
const LATEST = 7_258_118_399_999;
/** In characters, as are those below. */
export const LONGEST_NOTE = 20_000;
export const LONGEST_NAME = 60;

const text = (longest: number) => z.string().check(z.maxLength(longest));
const Time = z.int().check(z.gte(0), z.lte(LATEST));
const Id = z.custom<Identifier>(
  (value) => typeof value === 'string' && parseIdentifier(value)?.id === value,
);

/** Something that is or is not so, and since when: the later one counts. Times are in milliseconds since 1970. */
const Mark = z.object({ on: z.boolean(), at: Time });
export type Mark = z.infer<typeof Mark>;

/** What is known of the paper itself, and when it was read from a page. */
const About = z.object({
  title: z.string().check(z.minLength(1), z.maxLength(2000)),
  authors: z.array(text(400)).check(z.maxLength(10_000)),
  /** The digests cut the list. */
  truncated: z.boolean(),
  /** A day or a month. */
  date: z.string().check(z.regex(/^\d{4}-\d\d(?:-\d\d)?$/)),
  primaryCategory: z.optional(text(40)),
  /** Read from the paper's own page: lists name four authors. */
  whole: z.boolean(),
  at: Time,
});
export type About = z.infer<typeof About>;

const ListMark = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME)),
  on: z.boolean(),
  at: Time,
});
export type ListMark = z.infer<typeof ListMark>;

/** A paper with the reader's marks. What was taken away stays, switched off, so that merging knows of it. */
export const KeptPaper = z.object({
  v: z.literal(VERSION),
  id: Id,
  about: z.optional(About),
  starred: z.optional(Mark),
  read: z.optional(Mark),
  note: z.optional(z.object({ text: text(LONGEST_NOTE), at: Time })),
  lists: z.optional(z.array(ListMark).check(z.maxLength(500))),
});
export type KeptPaper = z.infer<typeof KeptPaper>;

/** Reads a stored record; undefined when it is damaged or made by a later version. */
export function parseRecord(json: string): KeptPaper | undefined {
  try {
    return KeptPaper.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** The newest time in a record, 0 for an empty one. */
export function latest({ starred, read, note, lists = [], about }: KeptPaper): number {
  const times = [starred, read, note, about, ...lists].map((mark) => mark?.at ?? 0);
  return Math.max(0, ...times);
}

/** A time for a change: now, but later than all before, whatever clocks say. */
export function timeAfter(paper: KeptPaper, now: number): number {
  return Math.min(LATEST, Math.max(now, latest(paper) + 1));
}

/** The lists a paper is on, by name. */
export function listsOf({ lists = [] }: KeptPaper): string[] {
  return lists.filter(({ on }) => on).map(({ name }) => name);
}

/** Whether nothing is marked any more. */
export function isEmpty(paper: KeptPaper): boolean {
  const { starred, read, note } = paper;
  return !starred?.on && !read?.on && !note?.text && listsOf(paper).length === 0;
}
