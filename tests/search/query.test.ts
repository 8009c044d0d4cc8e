import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf, readNames } from '../../src/client/names.ts';
import {
  FACETS,
  formatQuery,
  identifierOf,
  NOTHING,
  parseQuery,
  type Query,
  tidyWords,
  withFilter,
} from '../../src/client/query.ts';

const parse = (search: string): Query => parseQuery(new URLSearchParams(search));
const asking = (words: string): Query => ({ ...NOTHING, words });

const value = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/);
const values = fc.uniqueArray(value, { minLength: 1, maxLength: 5 });
const query: fc.Arbitrary<Query> = fc.record({
  words: fc.string({ unit: 'grapheme', maxLength: 80 }).map(tidyWords),
  filters: fc.record(
    {
      subject: values,
      topic: values,
      category: values,
      source: values,
      year: values,
      month: values,
    },
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom('relevance', 'newest'),
});

describe('the URL of a search', () => {
  it('gives back every query', () => {
    fc.assert(
      fc.property(query, (asked) => {
        expect(parse(formatQuery(asked))).toEqual(asked);
      }),
    );
  });

  it('is read from any text without failing, and then stays the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = formatQuery(parse(text));
        expect(formatQuery(parse(once))).toBe(once);
      }),
    );
  });

  it('reads as people write it', () => {
    expect(
      parse('?q=video+models&subject=benchmark&subject=video&month=2025-10&sort=newest'),
    ).toEqual({
      words: 'video models',
      filters: { subject: ['benchmark', 'video'], month: ['2025-10'] },
      sort: 'newest',
    });
    expect(formatQuery(NOTHING)).toBe('');
  });

  it('drops values and keys that no page of the site writes', () => {
    const hostile =
      '?q=x&subject=%3Cimg%3E&subject=A+B&__proto__=a&constructor=b&month=2025-10&sort=up';
    expect(parse(hostile)).toEqual({
      words: 'x',
      filters: { month: ['2025-10'] },
      sort: 'relevance',
    });
  });

  it('changes one filter and leaves the others', () => {
    const asked = parse('?q=x&subject=video&year=2025');
    expect(formatQuery(withFilter(asked, 'subject', ['video', 'medical']))).toBe(
      '?q=x&subject=video&subject=medical&year=2025',
    );
    expect(formatQuery(withFilter(asked, 'subject', []))).toBe('?q=x&year=2025');
  });
});

describe('the words of a search', () => {
  it('have single spaces and straight quotes', () => {
    expect(tidyWords('  “visual   thinking”\n drift ')).toBe('"visual thinking" drift');
  });

  it.each([
    ['2510.06077', '2510.06077'],
    [' 2510.06077v2 ', '2510.06077'],
    ['arXiv:2510.06077', '2510.06077'],
    ['arxiv: 2510.06077v1', '2510.06077'],
    ['https://arxiv.org/abs/2510.06077', '2510.06077'],
    ['https://arxiv.org/pdf/2510.06077v3.pdf', '2510.06077'],
    ['arxiv.org/html/2510.06077v1', '2510.06077'],
    ['"2510.06077"', '2510.06077'],
    ['hep-th/9901001', 'hep-th/9901001'],
    ['https://arxiv.org/abs/hep-th/9901001v2', 'hep-th/9901001'],
  ])('%j names a paper', (words, id) => {
    expect(identifierOf(asking(tidyWords(words)))?.id).toBe(id);
  });

  it.each(['2510.06', '2510.06077 video', 'video', '', 'https://example.org/abs/2510.06077'])(
    '%j does not',
    (words) => {
      expect(identifierOf(asking(words))).toBeUndefined();
    },
  );
});

describe('the names of filter values', () => {
  const names = readNames({
    subject: { video: 'Video' },
    month: 3,
    other: { a: 'b' },
    topic: { a: 1 },
  });

  it('are read as far as they are names', () => {
    expect(names).toEqual({ subject: { video: 'Video' } });
    for (const junk of [null, undefined, 7, 'x', []]) expect(readNames(junk)).toEqual({});
  });

  it('stand for values, which else stand for themselves', () => {
    expect(nameOf(names, 'subject', 'video')).toBe('Video');
    expect(nameOf(names, 'subject', 'constructor')).toBe('constructor');
    expect(nameOf(names, 'month', '2025-10')).toBe('October 2025');
    for (const facet of FACETS) expect(nameOf({}, facet, 'x')).toBe('x');
  });
});
