import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAuthors } from '../../src/paper/authors.ts';

const namesOf = (text: string): string[] => parseAuthors(text).authors.map(({ name }) => name);

describe('a list of authors', () => {
  it.each([
    ['Ada Lovelace', ['Ada Lovelace']],
    ['Ada Lovelace, Grace Hopper', ['Ada Lovelace', 'Grace Hopper']],
    ['Ada Lovelace and Grace Hopper', ['Ada Lovelace', 'Grace Hopper']],
    ['A. One, B. Two, and C. Three', ['A. One', 'B. Two', 'C. Three']],
    [
      'A. One; B. Two；C. Three，D. Four、E. Five',
      ['A. One', 'B. Two', 'C. Three', 'D. Four', 'E. Five'],
    ],
    ['A. One & B. Two', ['A. One', 'B. Two']],
    ['Andy Anderson, Brand Sandy', ['Andy Anderson', 'Brand Sandy']],
    ['Ada\n  Lovelace,\n  Grace Hopper', ['Ada Lovelace', 'Grace Hopper']],
    ['陈伟, 王芳', ['陈伟', '王芳']],
    ['Ada Lovelace, Ada Lovelace', ['Ada Lovelace', 'Ada Lovelace']],
    ['', []],
    [' , ;', []],
  ])('is split into names: %j', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it.each([
    ['John Doe, Jr., Ada Lovelace', ['John Doe, Jr.', 'Ada Lovelace']],
    ['John Doe, III', ['John Doe, III']],
    ['John Doe Jr., Ada Lovelace', ['John Doe Jr.', 'Ada Lovelace']],
    ['Ada Lovelace, Ph.D., Grace Hopper, MD', ['Ada Lovelace, Ph.D.', 'Grace Hopper, MD']],
  ])('keeps suffixes with their names: %s', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it.each([
    [
      'J. Doe (MIT, Cambridge and Boston), A. Lovelace',
      ['J. Doe (MIT, Cambridge and Boston)', 'A. Lovelace'],
    ],
    ['{Team A, B and C}, A. Lovelace', ['{Team A, B and C}', 'A. Lovelace']],
    ['J. Doe (MIT, A. Lovelace', ['J. Doe (MIT', 'A. Lovelace']],
  ])('is not split within parentheses and braces: %s', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it.each([
    'Ada Lovelace, et al.',
    'Ada Lovelace et al',
    'Ada Lovelace, et. al.',
    'Ada Lovelace and others',
    'Ada Lovelace, ...',
    'Ada Lovelace …',
    'Ada Lovelace, and et al.',
    'Ada Lovelace, ET AL.',
  ])('knows when it was cut: %s', (text) => {
    expect(parseAuthors(text)).toMatchObject({
      authors: [{ name: 'Ada Lovelace' }],
      truncated: true,
    });
  });

  it.each(['Ada Lovelace', 'Metal, Al', 'Sandothers'])(
    'is whole when nothing says it was cut: %s',
    (text) => {
      expect(parseAuthors(text).truncated).toBe(false);
    },
  );

  it('names what is no name', () => {
    expect(parseAuthors('Xiaomi Team, :, Ada Lovelace, 1')).toMatchObject({
      authors: [{ name: 'Xiaomi Team' }, { name: 'Ada Lovelace' }],
      unexpected: [':', '1'],
    });
  });

  it.each([
    [String.raw`D\'an Nagy`, 'Dán Nagy'],
    [String.raw`{\L}ukasz Kaiser`, 'Łukasz Kaiser'],
    [String.raw`J{\"u}rgen Schmidhuber`, 'Jürgen Schmidhuber'],
    [String.raw`Fran\c{c}ois Chollet`, 'François Chollet'],
    ['Nguyen~Van', 'Nguyen Van'],
    [String.raw`\unknown{x}`, String.raw`\unknown{x}`],
  ])('shows TeX accents as letters and keeps what was printed: %s', (printed, name) => {
    expect(parseAuthors(printed).authors).toEqual([{ name, printed }]);
  });

  it('shows an alias under the name the site gives it', () => {
    const aliases = new Map([['A. Lovelace', 'Ada Lovelace']]);
    expect(parseAuthors('A. Lovelace, B. Two', aliases).authors).toEqual([
      { name: 'Ada Lovelace', printed: 'A. Lovelace' },
      { name: 'B. Two', printed: 'B. Two' },
    ]);
  });

  it('never loses a letter, and never gives an empty name', () => {
    const piece = fc.constantFrom(
      'Ada',
      'José',
      '(MIT, US)',
      ',',
      ';',
      ' ',
      ':',
      '{',
      '}',
      'Jr.',
      '陈',
      '~',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          const { authors, unexpected } = parseAuthors(text);
          for (const { name, printed } of authors) {
            expect(name).not.toBe('');
            expect(text.replace(/\s+/g, ' ')).toContain(printed.split(', ')[0]);
          }
          for (const part of unexpected) expect(part).not.toMatch(/\p{L}/u);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([',', ';', ', ', '(', '{', ' and ', 'et al. ', '…'])(
    'may be 100,000 times %j',
    (piece) => {
      expect(parseAuthors(`Ada ${piece.repeat(100_000)} Ada`).authors.length).toBeGreaterThan(0);
    },
  );
});
