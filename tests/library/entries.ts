/** Entries made up for tests. */
import type { IdentifiedEntry } from '../../src/library/merge.ts';
import type { Sourced, TranslatedField } from '../../src/paper/entry-record.ts';
import { type Author, Identifier, type PaperDate, type Summary } from '../../src/paper/schema.ts';

/** What one digest says of a paper, in short: names as text, the date as `2025-01-02` or `2025-01`. */
export interface Told {
  readonly id?: string;
  readonly digest?: string;
  readonly line?: number;
  readonly version?: number;
  readonly date?: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly truncated?: boolean;
  readonly abstract?: string;
  readonly code?: string;
  readonly summaries?: readonly (readonly [kind: string, text: string])[];
  readonly translations?: readonly TranslatedField[];
  readonly categories?: readonly string[];
  readonly labels?: readonly string[];
}

export const dateOf = (value: string): PaperDate => ({
  precision: value.length === 7 ? 'month' : 'day',
  value,
});

const authorOf = (name: string): Author => ({ name, printed: name });

export function entry(told: Told): IdentifiedEntry {
  const { id = '2501.00001', digest = 'a.md', line = 1, date = '2025-01-02' } = told;
  const sourced = <T>(value: T, column: number): Sourced<T> => ({
    value,
    from: { digest, line, column, raw: JSON.stringify(value) },
  });
  return {
    id: Identifier.parse(id),
    digest,
    line,
    date: dateOf(date),
    labels: told.labels ?? [],
    summaries: (told.summaries ?? []).map(([kind, text], index) =>
      sourced<Summary>({ kind, label: kind, text }, 10 + index),
    ),
    translations: (told.translations ?? []).map((value, index) => sourced(value, 20 + index)),
    ...(told.version !== undefined && { version: told.version }),
    ...(told.title !== undefined && { title: sourced(told.title, 1) }),
    ...(told.authors && {
      authors: sourced(
        {
          authors: told.authors.map(authorOf),
          truncated: told.truncated ?? false,
          unexpected: [],
        },
        2,
      ),
    }),
    ...(told.abstract !== undefined && { abstract: sourced(told.abstract, 3) }),
    code: told.code === undefined ? [] : [told.code],
    ...(told.categories && { categories: sourced(told.categories, 5) }),
  };
}
