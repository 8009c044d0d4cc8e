/** The calendars of the archive: which stretches of time they show. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ArchiveView } from '../../templates/views/archive.tsx';
import { libraryOf, siteOf } from '../related/papers.ts';

/** Of each calendar, the months that stand above it. */
function calendarsOf(...dates: readonly string[]): string[] {
  const library = libraryOf(
    dates.map((date, index) => ({ id: `2501.0000${index}`, date, title: 'Whales' })),
  );
  const site = siteOf(library);
  const html = renderToString(<ArchiveView site={site} />);
  const [, ...calendars] = html.split('<div class="archive-calendar">');
  return calendars.map((calendar) =>
    [...calendar.matchAll(/y="12">(\w+)</g)].map(([, name]) => name).join(' '),
  );
}

describe('the archive', () => {
  it('shows a whole year in two halves', () => {
    expect(calendarsOf('2024-02-03', '2025-01-02', '2025-08-09', '2026-03-04').slice(1, 3)).toEqual(
      ['Jan Feb Mar Apr May Jun', 'Jul Aug Sep Oct Nov Dec'],
    );
  });

  it('shows half a year or less in one calendar, also across the middle of the year', () => {
    expect(calendarsOf('2025-05-27', '2025-11-13')).toEqual(['Jun Jul Aug Sep Oct Nov']);
    expect(calendarsOf('2025-10-08')).toEqual(['Oct']);
  });

  it('begins with its first day and ends with its last one', () => {
    expect(calendarsOf('2024-12-17', '2025-01-02', '2025-12-30', '2026-04-16')).toEqual([
      'Jan Feb Mar Apr',
      'Jan Feb Mar Apr May Jun',
      'Jul Aug Sep Oct Nov Dec',
      'Dec',
    ]);
  });

  it('leaves out a half without papers, and calendars where no day is known', () => {
    expect(calendarsOf('2024-10-11', '2025-08-09', '2026-01-02')[1]).toBe(
      'Jul Aug Sep Oct Nov Dec',
    );
    expect(calendarsOf('2025-10')).toEqual([]);
  });
});
