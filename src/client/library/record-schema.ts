/** A record as zod checks it, which also says what is wrong: for files, which anyone may have written. */
import type { Identifier } from '../../paper/schema.ts';
import { LATEST } from './mark.ts';
import {
  DATE,
  isIdentifier,
  type KeptPaper,
  LONGEST_AUTHOR,
  LONGEST_CATEGORY,
  LONGEST_NAME,
  LONGEST_NOTE,
  LONGEST_TITLE,
  MOST_AUTHORS,
  MOST_LISTS,
  VERSION,
} from './record.ts';
import * as z from './zod.ts';

const text = (longest: number) => z.string().check(z.maxLength(longest));
const name = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

/** When something was changed. */
export const Time = z.int().check(z.gte(0), z.lte(LATEST));

const Mark = z.object({ on: z.boolean(), at: Time });

const About = z.object({
  title: name(LONGEST_TITLE),
  authors: z.array(text(LONGEST_AUTHOR)).check(z.maxLength(MOST_AUTHORS)),
  truncated: z.boolean(),
  date: z.string().check(z.regex(DATE)),
  primaryCategory: z.optional(text(LONGEST_CATEGORY)),
  whole: z.boolean(),
  at: Time,
});

const ListMark = z.object({ name: name(LONGEST_NAME), on: z.boolean(), at: Time });

/** A paper with the reader's marks; what a record does not have is left out. */
export const RecordSchema: z.ZodMiniType<KeptPaper> = z.object({
  v: z.literal(VERSION),
  id: z.custom<Identifier>(isIdentifier),
  about: z.optional(About),
  starred: z.optional(Mark),
  read: z.optional(Mark),
  note: z.optional(z.object({ text: text(LONGEST_NOTE), at: Time })),
  lists: z.optional(z.array(ListMark).check(z.maxLength(MOST_LISTS))),
});
