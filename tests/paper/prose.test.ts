import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, unwrap } from '../../src/paper/prose.ts';

describe('a folded value', () => {
  it('is one line with single spaces', () => {
    expect(fold('  A title\n  that\twraps\u00a0 over ')).toBe('A title that wraps over');
  });
});

const LONG = 'a long line, as no digest would have it that wraps its lines '.repeat(3).trim();

describe('an unwrapped value', () => {
  it.each([
    ['one\ntwo', 'one two'],
    ['one\n  two\n three  ', 'one two three'],
    ['one\n\ntwo', 'one\n\ntwo'],
    ['one\n \t\n\n\n  two', 'one\n\ntwo'],
    ['brings:\n- a\n- b', 'brings:\n- a\n- b'],
    ['brings:\n1. a\n2) b\n(3) c\n(a) d\n* e\n• f', 'brings:\n1. a\n2) b\n(3) c\n(a) d\n* e\n• f'],
    ['- a\n  wrapped\n- b', '- a wrapped\n- b'],
    ['in 2024\n2025 was\n-5 degrees\n1.5 metres', 'in 2024 2025 was -5 degrees 1.5 metres'],
    ['', ''],
    ['one.\n--\ntwo', 'one.\n--\ntwo'],
    [`${LONG}.\nA second paragraph.`, `${LONG}.\nA second paragraph.`],
    [`${LONG}, and\nso on.`, `${LONG}, and so on.`],
    [`${LONG}.\nResults\nIt rose.`, `${LONG}.\nResults\nIt rose.`],
    ['> a quote\n> that goes on', '> a quote\n> that goes on'],
    ['with p\n> 0.05', 'with p > 0.05'],
    ['It was wrapped.\nAt few columns.', 'It was wrapped. At few columns.'],
    [`${LONG}\nMethods: In this study`, `${LONG}\nMethods: In this study`],
    [`${LONG} this https URL\nKeywords:KAN`, `${LONG} this https URL\nKeywords:KAN`],
    [`${LONG}\nIndex Terms: a`, `${LONG}\nIndex Terms: a`],
    [
      'Hugging Face: this https URL\nGitHub: https://a.org/b\nCode: here',
      'Hugging Face: this https URL\nGitHub: https://a.org/b\nCode: here',
    ],
    ['on a page\nCode: it is', 'on a page Code: it is'],
    ['such as\n1. a\n2. b', 'such as\n1. a\n2. b'],
    ['including\n- a\n  wrapped\n- b', 'including\n- a wrapped\n- b'],
  ])('keeps paragraphs and lists, and joins wrapped lines: %j', (value, text) => {
    expect(unwrap(value)).toBe(text);
  });

  it.each([
    'with p\n> 0.05 and',
    'waves and\n- which is new - tides',
    'in Section\n12. This is',
    'in (see\n(b) for more)',
    'a < b\n> c\n> d',
  ])('does not take what a wrapped line begins with for an item: %j', (value) => {
    expect(unwrap(value)).toBe(fold(value));
  });

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('a', 'b.', '\n', ' ', '- ', '1. ', '\n\n', 'Results', '\n---\n', LONG),
        ),
        (parts) => {
          const value = parts.join('').trim();
          expect(unwrap(value).replace(/\s+/g, '')).toBe(value.replace(/\s+/g, ''));
          expect(unwrap(unwrap(value))).toBe(unwrap(value));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
