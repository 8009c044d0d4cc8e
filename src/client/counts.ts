/** How many papers each value of a filter has. */
import { FACETS, type Facet } from './query.ts';

/** Papers by facet and value: `counts.subject.benchmark`. */
export type Counts = Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>;

/** Papers of each year: the index knows months alone. */
export function yearsOf(months: Readonly<Record<string, number>>): Record<string, number> {
  const years: Record<string, number> = {};
  for (const [month, papers] of Object.entries(months)) {
    const year = month.slice(0, 4);
    years[year] = (years[year] ?? 0) + papers;
  }
  return years;
}

/** Counts of several shards, added up. */
export function addCounts(parts: readonly Counts[]): Counts {
  const sum: Partial<Record<Facet, Record<string, number>>> = {};
  for (const counts of parts) {
    for (const facet of FACETS) {
      const own = sum[facet] ?? {};
      sum[facet] = own;
      for (const [value, papers] of Object.entries(counts[facet] ?? {})) {
        own[value] = (own[value] ?? 0) + papers;
      }
    }
  }
  return sum;
}
