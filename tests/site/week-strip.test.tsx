/** The week beside the papers of a day. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/library/library.ts';
import { WeekStrip } from '../../templates/views/week-strip.tsx';
import { libraryOf, siteOf } from '../related/papers.ts';

/** The strip of a day of a library with papers on these dates. */
function stripOf(current: string, dates: readonly string[]): string {
  const library = libraryOf(
    dates.map((date, index) => ({ id: `2501.0000${index}`, date, title: 'Whales' })),
  );
  const site = siteOf(library);
  const day = library.days.find(({ date }) => date === current) as Day;
  return renderToString(<WeekStrip site={site} day={day} />);
}

describe('the week of a day', () => {
  const html = stripOf('2025-10-01', ['2025-09-30', '2025-10-01', '2025-10-01', '2025-10-08']);

  it('has seven days from Monday to Sunday, also of two months', () => {
    const days = [...html.matchAll(/<td>.*?>(\d+)<.*?<\/td>/g)].map(([, day]) => day);
    expect(days).toEqual(['29', '30', '1', '2', '3', '4', '5']);
  });

  it('leads to the days that have papers, to the month and to the week', () => {
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url)).toEqual([
      '/2025/10/',
      '/2025/w40/',
      '/2025/09/30/',
      '/2025/10/01/',
    ]);
    expect(html).toContain('aria-label="Tuesday, 30 September 2025: 1 paper"');
  });

  it('marks the day itself', () => {
    expect(html.match(/aria-current/g)).toHaveLength(1);
    expect(html).toMatch(/papers" aria-current="page">1</);
  });

  it('says of which year its week is where that is another one', () => {
    expect(html).toContain('aria-label="Week 40, 2025">week 40</a>');
    const last = stripOf('2024-12-31', ['2024-12-31']);
    expect(last).toContain('<a href="/2025/w01/" aria-label="Week 1, 2025">week 1, 2025</a>');
  });

  it('tells of no other week', () => {
    const more = ['2025-09-30', '2025-10-01', '2025-10-01', '2025-10-08', '2025-10-20'];
    expect(stripOf('2025-10-01', more)).toBe(html);
  });
});
