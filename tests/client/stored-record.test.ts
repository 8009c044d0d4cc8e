/** Records of the browser's storage are checked without zod, and exactly as zod would. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordSchema } from '../../src/client/library/record-schema.ts';
import { parseRecord } from '../../src/client/library/stored-record.ts';
import { records } from './library-arbitraries.ts';

/** Values at the borders of what a field may be, and beyond. */
const numbers = fc.constantFrom(0, -0, -1, 1.5, 9e15, 7_258_118_399_999, 7_258_118_400_000);
const texts = fc.oneof(
  fc.constantFrom('', 'x', '2025-10', '2025-10-8', '2510.01711', '2510.01711v1'),
  fc.constantFrom(40, 41, 60, 61, 400, 401, 2000, 2001, 20_000, 20_001).map((n) => 'x'.repeat(n)),
);
const arrays = fc.oneof(
  fc.constantFrom(0, 500, 501).map((n) => Array(n).fill({ name: 'x', on: true, at: 1 })),
  fc.constantFrom(10_000, 10_001).map((n) => Array(n).fill('x')),
);
const odd: fc.Arbitrary<unknown> = fc.oneof(
  numbers,
  texts,
  arrays,
  fc.boolean(),
  fc.constantFrom(null, {}),
  fc.jsonValue(),
);

type Place = { readonly of: object; readonly key: string; readonly type: string };

/** Every place in a value at which something stands. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    { of: value, key, type: typeof inner },
    ...placesIn(inner),
  ]);
}

const whole = fc.tuple(records, fc.option(odd, { nil: undefined })).map(([record, category]) => ({
  ...record,
  about: {
    title: 'One',
    authors: ['Ada Lovelace'],
    truncated: false,
    date: '2025-10-08',
    whole: true,
    at: 1,
    ...(category !== undefined && { primaryCategory: category }),
  },
}));

/** Another value, of the same type or of any, or none. */
const change = fc.oneof(
  fc.record({ number: numbers, string: texts, boolean: fc.boolean(), object: arrays }),
  fc.option(odd, { nil: undefined }).map((any) => ({
    number: any,
    string: any,
    boolean: any,
    object: any,
  })),
);

/** A record in which one value is another, or missing. */
const changed = fc.tuple(fc.oneof(records, whole), fc.nat(), change).map(([record, at, values]) => {
  const copy: object = JSON.parse(JSON.stringify(record));
  const places = placesIn(copy);
  const place = places[at % places.length];
  if (place) {
    const value = new Map<string, unknown>(Object.entries(values)).get(place.type);
    Object.assign(place.of, { [place.key]: value });
  }
  return JSON.stringify(copy);
});

const isTaken = (json: string): boolean => RecordSchema.safeParse(JSON.parse(json)).success;

describe('a record of the browser’s storage', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(parseRecord(JSON.stringify(record))).toEqual(record);
      }),
    );
  });

  it.each([1, 2, 40, 60, 400, 500, 2000, 10_000, 20_000])(
    'is refused where zod refuses it for the length of a field, around %i',
    (length) => {
      const about = { title: 'One', authors: [], truncated: false, date: '2025-10', whole: true };
      for (const size of [length - 1, length, length + 1]) {
        const text = 'x'.repeat(size);
        for (const fields of [
          { note: { text, at: 1 } },
          { lists: [{ name: text, on: true, at: 1 }] },
          { lists: Array(size).fill({ name: 'x', on: true, at: 1 }) },
          { about: { ...about, at: 1, title: text } },
          { about: { ...about, at: 1, authors: [text] } },
          { about: { ...about, at: 1, authors: Array(size).fill('x') } },
          { about: { ...about, at: 1, primaryCategory: text } },
        ]) {
          const json = JSON.stringify({ v: 1, id: '2510.01711', ...fields });
          expect(parseRecord(json) !== undefined).toBe(isTaken(json));
        }
      }
    },
  );

  it('is refused exactly where zod refuses it', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          changed,
          odd.map((value) => JSON.stringify(value)),
        ),
        (json) => {
          const read = parseRecord(json) !== undefined;
          if (read) taken += 1;
          expect(read).toBe(isTaken(json));
        },
      ),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(150);
    expect(taken).toBeLessThan(2000);
  });
});
