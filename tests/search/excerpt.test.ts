import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorLine } from '../../src/client/author-line.ts';
import { readHit } from '../../src/client/engine.ts';
import { parseExcerpt } from '../../src/client/excerpt.ts';

const textOf = (excerpt: string): string =>
  parseExcerpt(excerpt)
    .map(({ text }) => text)
    .join('');

/** As Pagefind writes text into an excerpt. */
const encode = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('an excerpt', () => {
  it('is cut into text and matches', () => {
    expect(parseExcerpt('the <mark>visual</mark> cue')).toEqual([
      { text: 'the ', marked: false },
      { text: 'visual', marked: true },
      { text: ' cue', marked: false },
    ]);
  });

  it('joins matches that stand together', () => {
    expect(parseExcerpt('<mark>visual</mark> <mark>cue</mark>')).toEqual([
      { text: 'visual cue', marked: true },
    ]);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '</mark><script>alert(1)</script>',
    '<mark onmouseover="alert(1)">x</mark>',
    '<mark><svg/onload=alert(1)>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;b&#62; &amp;lt;i&amp;gt;',
  ])('keeps %j as text', (hostile) => {
    for (const { text } of parseExcerpt(hostile)) expect(typeof text).toBe('string');
    const left = textOf(hostile).replaceAll('<', '').replaceAll('>', '');
    expect(left.length).toBeGreaterThan(0);
  });

  it('gives every encoded text back, wherever matches are marked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (a, b, c) => {
        fc.pre(![a, b, c].some((text) => /&[lg]t;/.test(text)));
        const excerpt = `${encode(a)}<mark>${encode(b)}</mark>${encode(c)}`;
        expect(textOf(excerpt)).toBe(a + b + c);
      }),
    );
  });
});

describe('a paper from the index', () => {
  const meta = { id: '2510.06077', title: '<b>x</b>', authors: 'A ; B', date: '2025-10-08' };
  const data = {
    url: '/paper/2510.06077/',
    meta,
    filters: { subject: ['video', 7] },
    excerpt: 'e',
  };

  it('is read field by field', () => {
    expect(readHit(data)).toEqual({
      url: '/paper/2510.06077/',
      id: '2510.06077',
      title: '<b>x</b>',
      authors: ['A', 'B'],
      date: '2025-10-08',
      subjects: ['video'],
      excerpt: 'e',
      content: '',
      category: '',
    });
  });

  it.each([
    null,
    'text',
    {},
    { ...data, url: 'javascript:alert(1)' },
    { ...data, url: 'https://evil.example/paper/x/' },
    { ...data, url: '//evil.example/' },
    { ...data, meta: { ...meta, title: 3 } },
    { ...data, meta: null },
  ])('%j is none', (value) => {
    expect(readHit(value)).toBeUndefined();
  });
});

describe('the authors of a result', () => {
  it.each([
    [['A', 'B'], 'A, B', ''],
    [['A', 'B', 'C', 'D', 'E'], 'A, B, C, D, E', ''],
    [['A', 'B', 'C', 'D', 'E', 'F'], 'A, B, C, D', 'and 2 more'],
    [['A', 'B', 'et al.'], 'A, B', 'et al.'],
    [['A', 'B', 'C', 'D', 'E', 'F', 'et al.'], 'A, B, C, D', 'and 2 more, et al.'],
    [[], '', ''],
  ])('%j', (authors, shown, more) => {
    expect(authorLine(authors)).toEqual({ shown, more });
  });
});
