/** What Pagefind is asked for a query: a term and filters. */
import { spaced } from '../search/han.ts';
import type { SearchOptions } from './engine.ts';
import { type Facet, type Filters, facetsOf, identifierOf, type Query } from './query.ts';

/** A paper has one year, one month; of its subjects and categories several may be asked for together. */
const ALL_OF: readonly Facet[] = ['subject', 'category'];

/** Whether papers must have all chosen values of the facet, or any of them. */
export const isAllOf = (facet: Facet): boolean => ALL_OF.includes(facet);

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));

/** The index knows months alone: those of the years, or those chosen that lie in them. */
function monthsOf({ year, month }: Filters): readonly string[] | undefined {
  if (!year) return month;
  const within = year.flatMap((value) => MONTHS.map((number) => `${value}-${number}`));
  return month ? within.filter((value) => month.includes(value)) : within;
}

/** The filters as Pagefind takes them. */
export function pagefindFilters(filters: Filters): NonNullable<SearchOptions['filters']> {
  const { year: _, month, ...others } = filters;
  const months = monthsOf(filters);
  const asked: Filters = months ? { ...others, month: months } : others;
  return Object.fromEntries(
    facetsOf(asked).map((facet) => {
      const values = asked[facet] ?? [];
      // An empty choice would be none: no month lies in these years.
      const some = values.length > 0 ? values : ['none'];
      return [facet, isAllOf(facet) ? some : { any: some }];
    }),
  );
}

/** What Pagefind is asked: an identifier as one exact word, nothing (`null`) for every paper; Chinese without spaces is a phrase. */
export function termOf(query: Query): string | null {
  const named = identifierOf(query);
  if (named) return `"${named.id}"`;
  // Pagefind leaves symbols out of its index, but in a query only punctuation: `~99%`.
  const term = query.words.replace(/\p{S}/gu, '').trim();
  if (term.replaceAll('"', '').trim() === '') return null;
  const words = spaced(term).replace(/\s+/g, ' ');
  return words.includes(' ') && !/[\s"]/.test(term) ? `"${words}"` : words;
}

/** Several words as one phrase. */
export function phraseOf(term: string): string | undefined {
  return term.includes('"') || !term.includes(' ') ? undefined : `"${term}"`;
}
