/**
 * What the library keeps of a paper. Records are checked wherever they come from: those of the browser's storage by
 * `stored-record.ts`, those of a file by `record-schema.ts`.
 */
import { compareText } from '../../library/order.ts';
import { parseIdentifier } from '../../paper/identifier.ts';
import type { Identifier } from '../../paper/schema.ts';
import { laterThan, type Mark } from './mark.ts';

/** The version of a record; a later one is left alone. */
export const VERSION = 1;
/** In characters, as are those below. */
export const LONGEST_NOTE = 20_000;
export const LONGEST_NAME = 60;
export const LONGEST_TITLE = 2000;
export const LONGEST_AUTHOR = 400;
export const LONGEST_CATEGORY = 40;
export const MOST_AUTHORS = 10_000;
export const MOST_LISTS = 500;
/** A day or a month. */
export const DATE = /^\d{4}-\d\d(?:-\d\d)?$/;

/** What is known of the paper itself, and when it was read from a page. */
export interface About {
  title: string;
  authors: string[];
  /** The digests cut the list. */
  truncated: boolean;
  /** A day or a month. */
  date: string;
  primaryCategory?: string | undefined;
  /** Read from the paper's own page: lists name four authors. */
  whole: boolean;
  at: number;
}

/** Whether a paper is on a list. */
export interface ListMark extends Mark {
  name: string;
}

/** What the reader has written about a paper. */
export interface Note {
  text: string;
  at: number;
}

/** A paper with the reader's marks. What was taken away stays, switched off, so that merging knows of it. */
export interface KeptPaper {
  v: typeof VERSION;
  id: Identifier;
  about?: About | undefined;
  starred?: Mark | undefined;
  read?: Mark | undefined;
  note?: Note | undefined;
  lists?: ListMark[] | undefined;
}

/** Whether a value is an identifier just as it stands. */
export const isIdentifier = (value: unknown): value is Identifier =>
  typeof value === 'string' && parseIdentifier(value)?.id === value;

/** The title, or the identifier while that is all that is known. */
export const titleOf = ({ id, about }: KeptPaper): string => about?.title ?? `arXiv:${id}`;

/** The newest time in a record, 0 for an empty one. */
export function latest({ starred, read, note, lists = [], about }: KeptPaper): number {
  const times = [starred, read, note, about, ...lists].map((mark) => mark?.at ?? 0);
  return Math.max(0, ...times);
}

/** A time for a change: now, but later than all before, whatever clocks say. */
export function timeAfter(paper: KeptPaper, now: number): number {
  return laterThan(latest(paper), now);
}

/** The lists a paper is on, by name. */
export function listsOf({ lists = [] }: KeptPaper): string[] {
  return lists.filter(({ on }) => on).map(({ name }) => name);
}

/** The name of a list, without control characters and characters that turn the direction of what follows. */
export function tidyName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ');
  return [...plain.trim()].slice(0, LONGEST_NAME).join('').trim();
}

/** The names of all lists that have some of these papers. */
export function listNames(papers: readonly KeptPaper[]): string[] {
  return [...new Set(papers.flatMap(listsOf))].sort(compareText);
}

/** Whether nothing is marked any more. */
export function isEmpty(paper: KeptPaper): boolean {
  const { starred, read, note } = paper;
  return !starred?.on && !read?.on && !note?.text && listsOf(paper).length === 0;
}
