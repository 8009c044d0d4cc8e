import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/library/coverage.ts';

describe('the days of a source', () => {
  it('are none where there are none', () => {
    expect(coverageOf([])).toBeUndefined();
  });

  it('lack no day when only weekends have no digest', () => {
    const days = ['2025-10-09', '2025-10-10', '2025-10-13', '2025-10-14', '2025-10-08'];
    expect(coverageOf([...days, ...days])).toEqual({
      first: '2025-10-08',
      last: '2025-10-14',
      days: 5,
      weekdays: 5,
      covered: 5,
      rhythm: 'daily',
      missing: [],
    });
  });

  it('lack weekdays without a digest, in runs that a weekend does not part', () => {
    const days = [
      '2025-10-06',
      '2025-10-08',
      '2025-10-09',
      '2025-10-14',
      '2025-10-15',
      '2025-10-18',
    ];
    expect(coverageOf(days)).toMatchObject({
      days: 6,
      weekdays: 10,
      covered: 5,
      rhythm: 'daily',
      missing: [
        { first: '2025-10-07', last: '2025-10-07', weekdays: 1 },
        { first: '2025-10-10', last: '2025-10-13', weekdays: 2 },
        { first: '2025-10-16', last: '2025-10-17', weekdays: 2 },
      ],
    });
  });

  it('lack none when the source is not daily', () => {
    const days = [
      '2025-03-03',
      '2025-04-01',
      '2025-06-18',
      '2025-10-04',
      '2025-10-06',
      '2026-02-17',
    ];
    expect(coverageOf(days)).toMatchObject({
      days: 6,
      weekdays: 252,
      rhythm: 'irregular',
      missing: [],
    });
    expect(coverageOf(['2025-10-06', '2025-10-08'])).toMatchObject({
      rhythm: 'unknown',
      missing: [],
    });
  });

  it('may all lie at a weekend', () => {
    expect(coverageOf(['2025-10-04'])).toMatchObject({ days: 1, weekdays: 0, rhythm: 'unknown' });
  });
});
