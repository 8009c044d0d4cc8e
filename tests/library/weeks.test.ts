import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOfWeek, daysOfWeek, weekOf } from '../../src/library/weeks.ts';

const DAY = 86_400_000;
const days = fc
  .integer({ min: 0, max: 40_000 })
  .map((day) => new Date(day * DAY).toISOString().slice(0, 10));

describe('ISO weeks', () => {
  it.each([
    ['2025-10-08', '2025-w41'],
    ['2024-12-30', '2025-w01'],
    ['2021-01-03', '2020-w53'],
    ['2026-01-01', '2026-w01'],
    ['2027-01-01', '2026-w53'],
  ])('%s lies in %s', (date, week) => {
    expect(weekOf(date)).toBe(week);
  });

  it('have seven days, from Monday to Sunday, and each day lies in its own', () => {
    fc.assert(
      fc.property(days, (date) => {
        const { first, last } = daysOfWeek(weekOf(date));
        expect(first <= date && date <= last).toBe(true);
        expect(new Date(first).getUTCDay()).toBe(1);
        expect(Date.parse(last) - Date.parse(first)).toBe(6 * DAY);
        expect(datesOfWeek(weekOf(date)).map(weekOf)).toEqual(Array(7).fill(weekOf(date)));
        expect(new Set(datesOfWeek(weekOf(date))).size).toBe(7);
      }),
    );
  });
});
