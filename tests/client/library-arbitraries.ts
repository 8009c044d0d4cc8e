/** Random records of the library. */
import fc from 'fast-check';
import type { KeptPaper } from '../../src/client/library/record.ts';
import { RecordSchema } from '../../src/client/library/record-schema.ts';
import { parseIdentifier } from '../../src/paper/identifier.ts';
import type { Identifier } from '../../src/paper/schema.ts';

/** An identifier; throws when the text is none. */
export function identifier(text: string): Identifier {
  const id = parseIdentifier(text)?.id;
  if (id === undefined) throw new Error(`${text} is no identifier`);
  return id;
}

const two = (value: number): string => String(value).padStart(2, '0');
const month = fc.integer({ min: 1, max: 12 }).map(two);

const modern = fc
  .tuple(fc.integer({ min: 15, max: 75 }), month, fc.integer({ min: 0, max: 99_999 }))
  .map(([year, of, number]) => `${year}${of}.${String(number).padStart(5, '0')}`);
const short = fc
  .tuple(fc.integer({ min: 8, max: 14 }), month, fc.integer({ min: 0, max: 9999 }))
  .map(([year, of, number]) => `${two(year)}${of}.${String(number).padStart(4, '0')}`);
const old = fc
  .tuple(
    fc.constantFrom('hep-th', 'math', 'cs', 'q-bio', 'acc-phys', 'supr-con'),
    fc.oneof(fc.integer({ min: 91, max: 99 }), fc.integer({ min: 0, max: 6 })).map(two),
    month,
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([archive, year, of, number]) => `${archive}/${year}${of}${String(number).padStart(3, '0')}`,
  );

/** Identifiers of all three shapes. */
export const identifiers: fc.Arbitrary<Identifier> = fc.oneof(modern, short, old).map(identifier);

// Few times and few texts, so that changes at the same time are frequent.
const at = fc.integer({ min: 0, max: 3 });
const mark = fc.record({ on: fc.boolean(), at });
const about = fc.record({
  title: fc.constantFrom('One', 'Two'),
  authors: fc.array(fc.constantFrom('Ada Lovelace', 'Eve Fox'), { maxLength: 2 }),
  truncated: fc.boolean(),
  date: fc.constantFrom('2025-10', '2025-10-08'),
  whole: fc.boolean(),
  at,
});
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Records of one paper, as they are stored. */
export const records: fc.Arbitrary<KeptPaper> = fc
  .record({
    about: optional(about),
    starred: optional(mark),
    read: optional(mark),
    note: optional(fc.record({ text: fc.constantFrom('', 'a', 'b'), at })),
    lists: optional(
      fc.uniqueArray(
        fc.record({ name: fc.constantFrom('x', 'y', 'constructor'), on: fc.boolean(), at }),
        {
          selector: ({ name }) => name,
        },
      ),
    ),
  })
  .map((fields) =>
    RecordSchema.parse(JSON.parse(JSON.stringify({ v: 1, id: '2510.01711', ...fields }))),
  );
