import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDict, parseLiteral } from './python.ts';

describe('a Python literal', () => {
  it.each([
    [`'a'`, 'a'],
    [`"it's"`, "it's"],
    [String.raw`'it\'s "so"'`, `it's "so"`],
    [String.raw`'\\textbf{x}\n\t'`, '\\textbf{x}\n\t'],
    [String.raw`'\x9d\u00e9\U0001f50d\101\0'`, '\x9d\u00e9\u{1f50d}A\0'],
    [String.raw`'\d\N'`, String.raw`\d\N`],
    ['None', null],
    [' True ', true],
    ['False', false],
    ['0', 0],
    ['-12.5e3', -12_500],
    ['1_000', 1000],
    ['.5', 0.5],
    ['[]', []],
    [`['a', 1, [None,],]`, ['a', 1, [null]]],
    [`('a', 2)`, ['a', 2]],
  ])('%s is read', (text, value) => {
    expect(parseLiteral(text)).toEqual(value);
  });

  it('may be a dict, whose order and odd keys stay', () => {
    const dict = parseDict(`{'b': 1, "a": {'__proto__': ['x']}}`);
    expect([...dict.keys()]).toEqual(['b', 'a']);
    expect(dict.get('a')).toEqual(new Map([['__proto__', ['x']]]));
  });

  it.each([
    '',
    `'a`,
    `'a\n'`,
    `'a' b`,
    `{'a' 1}`,
    '{1: 2}',
    `['a' 'b']`,
    'nothing',
    `'\\`,
    '[',
    `{'a': }`,
  ])('%j is none', (text) => {
    expect(() => parseLiteral(text)).toThrow(SyntaxError);
  });

  it('is no dict when it is something else', () => {
    expect(() => parseDict('[]')).toThrow('Expected a dict');
  });

  it('gives back any text that is printed as Python prints it', () => {
    const repr = (text: string): string =>
      `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseLiteral(repr(text))).toBe(text);
      }),
    );
  });
});
