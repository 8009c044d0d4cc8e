import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfPath, formatDate, isDate, parseDate } from '../../src/paper/date.ts';

const RUNS = { numRuns: 1000 };

describe('a date in a text', () => {
  it.each([
    ['2025-10-08', '2025-10-08'],
    ['2025/10/8', '2025-10-08'],
    ['2025.1.2', '2025-01-02'],
    ['2025_10_08', '2025-10-08'],
    ['20251008', '2025-10-08'],
    ['27-May-2025', '2025-05-27'],
    ['27 May 2025', '2025-05-27'],
    ['1st of nothing, 2nd October, 2025', '2025-10-02'],
    ['October 8, 2025', '2025-10-08'],
    ['Oct. 8th 2025', '2025-10-08'],
    ['Wednesday, Sept 3, 2025', '2025-09-03'],
    ['2025年10月8日', '2025-10-08'],
    ['MLLM Papers · 2025-10-04', '2025-10-04'],
    ['2025-10, but on 2025-11-09', '2025-11-09'],
    ['29 February 2024', '2024-02-29'],
    ['2025-10', '2025-10'],
    ['2025/1', '2025-01'],
    ['October 2025', '2025-10'],
    ['papers-of-may-2025', '2025-05'],
    ['week of 2025-10 (draft)', '2025-10'],
  ])('is found in %j', (text, value) => {
    const precision = value.length === 10 ? 'day' : 'month';
    expect(parseDate(text)).toEqual({ precision, value });
  });

  it.each([
    '',
    'no date',
    '2025',
    '2025-13-01',
    '2025-00-10',
    '2025-02-30',
    '2023-02-29',
    '30 February 2025',
    'February 30, 2025',
    '20251301',
    '2025-10-32',
    '1899-01-01',
    '12345678901',
    '2510.06077',
    '2501.00001v2',
    'mayor 2025 of decibel',
    'augmented-2025',
    'Marathon 2025',
    `${'x'.repeat(400)}2025-10-08`,
  ])('is not found in %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('is always one of the calendar', () => {
    fc.assert(
      fc.property(
        fc.nat(9999),
        fc.nat(99),
        fc.nat(99),
        fc.constantFrom('-', '/', '.', '_', ''),
        (y, m, d, sep) => {
          const text = [
            String(y).padStart(4, '0'),
            String(m).padStart(2, '0'),
            String(d).padStart(2, '0'),
          ].join(sep);
          const date = parseDate(text);
          if (date === undefined) return;
          const iso = date.precision === 'day' ? date.value : `${date.value}-01`;
          expect(new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(iso);
          if (sep !== '') expect(date.value).toBe(text.replaceAll(sep, '-'));
        },
      ),
      RUNS,
    );
  });

  it('is read back from each way of printing a day', () => {
    const day = fc.date({
      min: new Date('1991-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const value = date.toISOString().slice(0, 10);
        const [year, month, number] = value.split('-');
        const english = formatDate(value);
        for (const text of [
          value,
          `${year}${month}${number}`,
          english,
          english.replaceAll(' ', '-'),
        ])
          expect(parseDate(text)).toEqual({ precision: 'day', value });
        const monthOnly = value.slice(0, 7);
        for (const text of [monthOnly, formatDate(monthOnly)])
          expect(parseDate(text)).toEqual({ precision: 'month', value: monthOnly });
      }),
      RUNS,
    );
  });

  it('never makes a text fail', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseDate(text);
        isDate(text);
        dateOfPath(text);
      }),
      RUNS,
    );
  });
});

describe('a heading', () => {
  it.each([
    '2025-10-08',
    'Wednesday, 8 October 2025',
    '(2025-10-08)',
    '**2025-10-08**',
    'Oct 2025',
  ])('is a date: %s', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each(['', 'Robotics', 'Robotics 2025-10-08', '2025-02-30', 'Sunday', '2025-10-08 and more'])(
    'is no date: %j',
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );
});

describe('the date of a path', () => {
  it.each([
    ['2025-10-04/MLLM.md', '2025-10-04'],
    ['awesome/2025-10-04/MLLM.md', '2025-10-04'],
    ['arxiv/27-May-2025/topic/LLM.md', '2025-05-27'],
    ['notes/2025/10/04.md', '2025-10-04'],
    ['2025/10/04/llm.md', '2025-10-04'],
    ['notes/20251004.md', '2025-10-04'],
    ['2025-09/2025-10-04.md', '2025-10-04'],
    ['2025-10-04/2025-11.md', '2025-10-04'],
    ['2024-01-01/2025-10-04.md', '2025-10-04'],
    ['notes/2025-10.md', '2025-10'],
    ['2025/10/llm.md', '2025-10'],
    ['notes/october-2025.md', '2025-10'],
  ])('is in %s', (path, value) => {
    expect(dateOfPath(path)?.value).toBe(value);
  });

  it.each(['llm.md', 'weekly-picks/llm.md', '2025/llm.md', 'notes/2025-02-30.md', 'v1.2.3/x.md'])(
    'is not in %s',
    (path) => {
      expect(dateOfPath(path)).toBeUndefined();
    },
  );
});

describe('a date as shown', () => {
  it.each([
    ['2025-10-08', '8 October 2025'],
    ['2025-10', 'October 2025'],
  ])('is in English: %s', (value, text) => {
    expect(formatDate(value)).toBe(text);
  });
});
