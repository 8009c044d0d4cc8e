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
    ['A. One · B. Two | C. Three\\and D. Four', ['A. One', 'B. Two', 'C. Three', 'D. Four']],
    ['约翰·史密斯, Gal·la Andreu', ['约翰·史密斯', 'Gal·la Andreu']],
    ['Wang, W., Li, L., & Xu, B. C.', ['W. Wang', 'L. Li', 'B. C. Xu']],
    ['Ada Lovelace, W., Grace Hopper', ['Ada Lovelace', 'W.', 'Grace Hopper']],
    ['A. One, B. Two, C. Three, D.', ['A. One', 'B. Two', 'C. Three', 'D.']],
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
    ['Ada Lovelace, M.S., Tides, Inc.', ['Ada Lovelace, M.S.', 'Tides, Inc.']],
  ])('keeps suffixes with their names: %s', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it.each([
    ['J. Doe (MIT, Cambridge and Boston), A. Lovelace', ['J. Doe', 'A. Lovelace']],
    ['J. Doe (1), A. Roe (2) ((1) MIT, (2) Navy)', ['J. Doe', 'A. Roe']],
    ['{Team A, B and C}, A. Lovelace', ['Team A, B and C', 'A. Lovelace']],
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
    'Ada Lovelace et alii',
    'Ada Lovelace and 12 others',
    'Ada Lovelace & 3 more',
    'Ada Lovelace, +5 authors',
    'Ada Lovelace, +5 more authors',
    'Ada Lovelace and 5 other authors',
    'Ada Lovelace 等',
    'Ada Lovelace，等人',
    'et al., Ada Lovelace',
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

  it.each([
    ['Ko Watanabe. Adriano Lucieri. Andreas Dengel', 3],
    ['Xiaoyong Lin.Jing Chen, Ada Lovelace', 3],
    ['FAIR CodeGen team. Jade Copet', 2],
    ['Roberto M. Cesar Jr. and Ada Lovelace', 2],
    ['Md Mohd. Ali Khan', 1],
    ['Adam Hewitt and', 1],
    ['Guohua.Zhang', 1],
    [String.raw`Ada Lovelace \and Grace Hopper`, 2],
  ])('is split at a full stop between two whole names: %s', (text, count) => {
    expect(namesOf(text)).toHaveLength(count);
  });

  it('is turned where each name has its family first', () => {
    expect(parseAuthors('Lovelace, Ada; van Hopper, Grace M.').authors).toEqual([
      { name: 'Ada Lovelace', printed: 'Lovelace, Ada' },
      { name: 'Grace M. van Hopper', printed: 'van Hopper, Grace M.' },
    ]);
    expect(namesOf('Ada Lovelace, Jr.; John Doe, III')).toEqual([
      'Ada Lovelace, Jr.',
      'John Doe, III',
    ]);
  });

  it.each([
    ['Wei Wang, Li Li; Jun Sun, Bo Xu', ['Wei Wang', 'Li Li', 'Jun Sun', 'Bo Xu']],
    ['Eve Fox, 3rd', ['Eve Fox, 3rd']],
    ['García Márquez, Gabriel; Lovelace, Ada', ['Gabriel García Márquez', 'Ada Lovelace']],
    ['Tolkien, J. R. R.; Van Dyke, Dick', ['J. R. R. Tolkien', 'Dick Van Dyke']],
    ['Lovelace, Ada; and de la Cruz, Ana', ['Ada Lovelace', 'Ana de la Cruz']],
  ])('tells pairs of names from family names: %s', (text, names) => {
    const { authors, unexpected } = parseAuthors(text);
    expect([authors.map(({ name }) => name), unexpected]).toEqual([names, []]);
  });

  it.each([
    ['Wei Wang, Google; Li Li, Meta', ['Wei Wang, Google', 'Li Li, Meta']],
    ['Lovelace, Ada; Wei Wang', ['Lovelace, Ada']],
    ['Plato, Li Li; Jun Sun, Bo Xu', ['Plato, Li Li', 'Jun Sun, Bo Xu']],
    ['Ada Lovelace (MIT; UK), Alan Turing', []],
  ])('names the parts that may be a name and a place: %s', (text, parts) => {
    expect(parseAuthors(text).unexpected).toEqual(parts);
  });

  it('parts a collaboration from who writes on its behalf', () => {
    expect(namesOf('Ada Lovelace on behalf of the Tides Collaboration')).toEqual([
      'Ada Lovelace',
      'Tides Collaboration',
    ]);
  });

  it('names what may be several names, and keeps it as it is', () => {
    const text = 'A B C D E F G H I';
    expect(parseAuthors(text)).toMatchObject({ authors: [{ name: text }], unexpected: [text] });
  });

  it.each([
    ['Ada Lovelace*', 'Ada Lovelace'],
    ['Ada Lovelace†‡', 'Ada Lovelace'],
    ['Ada Lovelace¹²', 'Ada Lovelace'],
    ['Ada Lovelace$^{1,2}$', 'Ada Lovelace'],
    [String.raw`Ada Lovelace\textsuperscript{1}`, 'Ada Lovelace'],
    [String.raw`Ada Lovelace\thanks{Equal work}`, 'Ada Lovelace'],
    ['Gabriel Petre1', 'Gabriel Petre'],
    ['Tianyu Liu 28', 'Tianyu Liu'],
    ['Gemma Team 3', 'Gemma Team 3'],
    ['Team Hunyuan3D', 'Team Hunyuan3D'],
    ['Ada Lovelace (MIT)', 'Ada Lovelace'],
    ['Ada Lovelace (University of Tides)', 'Ada Lovelace'],
    ['Ada Lovelace (Addy)', 'Ada Lovelace (Addy)'],
    ['Linxi (Jim) Fan', 'Linxi (Jim) Fan'],
    ['Ada Lovelace <ada@tides.org>', 'Ada Lovelace'],
    ['Ada <last>Lovelace</last>', 'Ada Lovelace'],
    ['/Shubham Kumar Nigam', 'Shubham Kumar Nigam'],
    ['. Nikhil Singh', 'Nikhil Singh'],
    ["'Mina Arzaghi'", 'Mina Arzaghi'],
    ['Linxi "Jim" Fan', 'Linxi "Jim" Fan'],
    ["Alex ``Sandy'' Pentland", 'Alex "Sandy" Pentland'],
    ['Ahmet Semih G"um"uş', 'Ahmet Semih Gümüş'],
    ['Sercan "O. Arik', 'Sercan Ö. Arik'],
    ['Nicol`o Pagan', 'Nicolò Pagan'],
    ['Vito J. D`Orazio', "Vito J. D'Orazio"],
    ["Emanuele Rodola'", "Emanuele Rodola'"],
    ['{Ü}mit Kocabıcak', 'Ümit Kocabıcak'],
    ['Haya Al_Naal', 'Haya Al Naal'],
    ['Ziqi.Liu', 'Ziqi Liu'],
    ['N.B.Prakash', 'N.B. Prakash'],
    ['J.P. Morgan', 'J.P. Morgan'],
    ['Z.AI Team', 'Z.AI Team'],
    ['Ada Love\u00adlace', 'Ada Lovelace'],
    ['Ada\u200b Lovelace', 'Ada Lovelace'],
    ['Jose\u0301 Mu\u0308ller', 'José Müller'],
    ['علی\u200cرضا', 'علی\u200cرضا'],
    ['Дмитрий Иванов', 'Дмитрий Иванов'],
  ])('shows %s as %s', (printed, name) => {
    expect(parseAuthors(printed).authors).toEqual([{ name, printed }]);
  });

  it.each(['ada@tides.org', '(1) MIT', 'https://tides.org/ada'])('takes %s for no name', (part) => {
    expect(parseAuthors(`Ada Lovelace, ${part}`)).toMatchObject({
      authors: [{ name: 'Ada Lovelace' }],
      unexpected: [part],
    });
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
          for (const part of unexpected)
            expect(part).toMatch(/^(?:\P{L}*|\(.*\)|.*@.*|(?:\S+ ){8,}.*|.*[,，].*)$/u);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ...',;({"*@$`_.<+',
    ', ',
    '(b)',
    ' and ',
    'et al. ',
    '…',
    'a.B',
    'a@',
    'Ab. Cd ',
    'a-',
    'a b, ',
    'A, B; ',
    'a b; ',
  ])('may be 100,000 times %j', (piece) => {
    expect(parseAuthors(`Ada ${piece.repeat(100_000)} Ada`).authors.length).toBeGreaterThan(0);
  });

  it('names parts that may be a person and a place', () => {
    const { unexpected } = parseAuthors('Wei Wang, Google Inc.; Li Li, Meta AI');
    expect(unexpected).toEqual(['Wei Wang, Google Inc.', 'Li Li, Meta AI']);
  });
});
