import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords, sameRecord } from '../../src/client/library/merge.ts';
import type { KeptPaper } from '../../src/client/library/record.ts';
import { parseRecord } from '../../src/client/library/stored-record.ts';
import { identifier, records } from './library-arbitraries.ts';

const paper = (fields: Partial<KeptPaper>): KeptPaper => ({
  v: 1,
  id: identifier('2510.01711'),
  ...fields,
});
const about = (fields: object) => ({
  title: 'Title',
  authors: ['Ada Lovelace'],
  truncated: false,
  date: '2025-10-08',
  whole: false,
  at: 1,
  ...fields,
});

describe('merging two records of a paper', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      }),
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const merged = mergeRecords(a, b);
        expect(mergeRecords(merged, b)).toEqual(merged);
        expect(sameRecord(mergeRecords(a, a), a)).toBe(true);
      }),
    );
  });

  it('makes a record that can be stored and read again', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const merged = mergeRecords(a, b);
        expect(parseRecord(JSON.stringify(merged))).toEqual(merged);
      }),
    );
  });

  it('takes each field from where it was changed last', () => {
    const a = paper({ starred: { on: true, at: 5 }, read: { on: false, at: 1 } });
    const b = paper({ starred: { on: false, at: 4 }, read: { on: true, at: 2 } });
    expect(mergeRecords(a, b)).toMatchObject({ starred: { on: true }, read: { on: true } });
  });

  it('does not bring back what was taken away later', () => {
    const starred = paper({ starred: { on: true, at: 5 } });
    const removed = paper({ starred: { on: false, at: 6 } });
    expect(mergeRecords(starred, removed).starred).toEqual({ on: false, at: 6 });
  });

  it('joins lists, each with its last change', () => {
    const a = paper({ lists: [{ name: 'Reading', on: true, at: 1 }] });
    const b = paper({
      lists: [
        { name: 'Group', on: true, at: 2 },
        { name: 'Reading', on: false, at: 3 },
      ],
    });
    expect(mergeRecords(a, b).lists).toEqual([
      { name: 'Group', on: true, at: 2 },
      { name: 'Reading', on: false, at: 3 },
    ]);
  });

  it('knows a paper best from its own page, even when a list was read later', () => {
    const whole = paper({ about: about({ whole: true, authors: ['Ada Lovelace', 'Eve Fox'] }) });
    const later = paper({ about: about({ at: 9 }) });
    expect(mergeRecords(whole, later).about?.authors).toEqual(['Ada Lovelace', 'Eve Fox']);
  });
});

describe('a stored record', () => {
  it.each([
    ['no JSON', '{"v":1'],
    ['a later version', '{"v":2,"id":"2510.01711"}'],
    ['an identifier with a path', '{"v":1,"id":"../2510.01711"}'],
    ['an identifier of another shape', '{"v":1,"id":"2510.01711v2"}'],
    ['a mark without a time', '{"v":1,"id":"2510.01711","starred":{"on":true}}'],
    ['a time after all times', '{"v":1,"id":"2510.01711","read":{"on":true,"at":9e15}}'],
    ['null', 'null'],
    [
      'an endless note',
      JSON.stringify({ v: 1, id: '2510.01711', note: { text: 'x'.repeat(20_001), at: 1 } }),
    ],
  ])('is refused when it is %s', (_, json) => {
    expect(parseRecord(json)).toBeUndefined();
  });
});
