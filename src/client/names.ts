/** What filter values are called (`search/names.json`); without the file, values stand for themselves. */
import { fullDate } from '../../templates/views/dates.ts';
import { root } from './place.ts';
import { FACETS, type Facet } from './query.ts';

export type Names = Readonly<Partial<Record<Facet, Readonly<Record<string, string>>>>>;

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

export function readNames(value: unknown): Names {
  const names: Partial<Record<Facet, Readonly<Record<string, string>>>> = {};
  for (const [key, texts] of Object.entries(value ?? {})) {
    const facet = FACETS.find((name) => name === key);
    if (facet && isTexts(texts)) names[facet] = texts;
  }
  return names;
}

export async function loadNames(): Promise<Names> {
  try {
    const response = await fetch(new URL('search/names.json', root));
    return readNames(await response.json());
  } catch {
    return {};
  }
}

/** `Benchmark` for `benchmark`, `October 2025` for `2025-10`. */
export function nameOf(names: Names, facet: Facet, value: string): string {
  if (facet === 'month' && /^\d{4}-\d\d$/.test(value)) return fullDate(value);
  const known = names[facet] ?? {};
  return Object.hasOwn(known, value) ? (known[value] ?? value) : value;
}
