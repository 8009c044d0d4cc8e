/** A kept search as zod checks it, in a file that anyone may have written. */
import { type KeptSearch, queryOf, SEARCH_VERSION, textOf } from './kept-search.ts';
import { Time } from './record-schema.ts';
import * as z from './zod.ts';

/** In characters: words, and twenty values of each filter. */
const LONGEST = 20_000;

/** Only what a search page would write of a query, and of one that asks something. */
const Query = z.string().check(
  z.maxLength(LONGEST),
  z.refine((text) => text !== '' && text === textOf(queryOf(text))),
);

/** A search, with the time of its last change. */
export const SearchSchema: z.ZodMiniType<KeptSearch> = z.object({
  v: z.literal(SEARCH_VERSION),
  query: Query,
  on: z.boolean(),
  at: Time,
});
