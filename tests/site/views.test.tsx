import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { ListPage } from '../../src/library/pages.ts';
import { Paper } from '../../src/paper/schema.ts';
import { ByLine } from '../../templates/views/authors.tsx';
import { longDate, rangeInWords, shortDate, span, weeksOf } from '../../templates/views/dates.ts';
import { leadOf } from '../../templates/views/lead.ts';
import { pageSuffix } from '../../templates/views/page-numbers.tsx';
import { count, number } from '../../templates/views/words.ts';

function paperBy(names: readonly string[], truncated = false): Paper {
  return Paper.parse({
    id: '2510.06077',
    versions: [],
    title: 'When Thinking Drifts',
    authors: names.map((name) => ({ name, printed: name })),
    truncated,
    summaries: [],
    translations: [],
    categories: [],
    tags: [],
    links: [],
    date: { precision: 'day', value: '2025-10-08' },
    seenIn: [{ digest: 'a.md', line: 1, date: { precision: 'day', value: '2025-10-08' } }],
    failures: [],
    earlier: [],
    provenance: {},
  });
}

const byLine = (names: readonly string[], truncated?: boolean): string =>
  renderToString(<ByLine paper={paperBy(names, truncated)} href="/paper/2510.06077/" />).replace(
    /<[^>]+>/g,
    '',
  );

describe('dates in words', () => {
  it('writes days, spans and half-open ranges', () => {
    expect(longDate('2025-11-12')).toBe('Wednesday, 12 November 2025');
    expect(shortDate('2025-10')).toBe('Oct 2025');
    expect(span('2025-11-03', '2025-11-13')).toBe('3–13 November 2025');
    expect(rangeInWords('[2025-10-31, 2025-11-03)')).toBe('31 October – 2 November 2025');
    expect(rangeInWords('last week')).toBe('last week');
  });

  it('cuts a month into weeks from Monday on', () => {
    const weeks = weeksOf('2025-11');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([...Array.from({ length: 5 }), '2025-11-01', '2025-11-02']);
    expect(weeks.flat().filter(Boolean)).toHaveLength(30);
    expect(weeksOf('2024-02').flat().filter(Boolean)).toHaveLength(29);
  });
});

describe('numbers and nouns', () => {
  it('groups thousands and makes plurals', () => {
    expect(number(1234567)).toBe('1,234,567');
    expect([count(1, 'entry'), count(0, 'entry'), count(250, 'paper')]).toEqual([
      '1 entry',
      '0 entries',
      '250 papers',
    ]);
  });
});

describe('the line of authors', () => {
  it('names four, or five when that is all', () => {
    expect(byLine(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C, D, E');
    expect(byLine(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('A, B, C, D and 2 more');
  });

  it('says when the digest cut the list', () => {
    expect(byLine(['A', 'B'], true)).toBe('A, B et al.');
    expect(byLine(['A', 'B', 'C', 'D', 'E', 'F'], true)).toBe('A, B, C, D and 2 more, et al.');
  });
});

describe('the lead of an abstract', () => {
  const sentence = `Each ${'word '.repeat(36)}end.`;

  it('ends after a sentence and loses nothing', () => {
    const { lead, rest } = leadOf(`${sentence} ${sentence}`);
    expect([lead, rest]).toEqual([sentence, sentence]);
  });

  it('does not cut within maths, quotes or after an abbreviation', () => {
    const maths = `${'word '.repeat(40)}$a. B$ holds. ${sentence}`;
    expect(leadOf(maths).lead).toMatch(/holds\.$/);
    const quoted = `${'word '.repeat(40)}\`\`One. Two'' and so on. ${sentence}`;
    expect(leadOf(quoted).lead).toMatch(/so on\.$/);
    const short = `${'word '.repeat(40)}by Smith et al. Then they stop. ${sentence}`;
    expect(leadOf(short).lead).toMatch(/stop\.$/);
  });

  it('keeps a short remainder', () => {
    expect(leadOf(`${sentence} Short.`)).toEqual({ lead: `${sentence} Short.`, rest: '' });
  });
});

it('counts the pages of a list in reading order', () => {
  const list: ListPage<never> = { number: 2, items: [], numbers: [1, 4, 3, 2] };
  expect(pageSuffix(list)).toBe(' (page 4 of 4)');
  expect(pageSuffix({ ...list, number: 1 })).toBe('');
});
