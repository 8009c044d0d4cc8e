import { describe, expect, it } from 'vitest';
import { bibtex as bibtexOf } from '../../src/cite/bibtex.ts';
import { cslItem as cslItemOf } from '../../src/cite/csl.ts';
import { citationKey } from '../../src/cite/key.ts';
import { nameParts } from '../../src/cite/names.ts';
import { citableOfPaper } from '../../src/cite/of-paper.ts';
import { ris as risOf } from '../../src/cite/ris.ts';
import { merge } from '../../src/library/merge.ts';
import type { Paper } from '../../src/paper/schema.ts';
import { entry, type Told } from '../library/entries.ts';

const paper = (told: Told): Paper => merge([entry(told)], { subjectsOf: () => [] });

const bibtex = (paper: Paper): string => bibtexOf(citableOfPaper(paper));
const ris = (paper: Paper): string => risOf(citableOfPaper(paper));
const cslItem = (paper: Paper) => cslItemOf(citableOfPaper(paper));

const tides = paper({
  title: String.raw`Tides: 100\% of $\pi_0$ & more`,
  authors: ['Ada Lovelace', 'Ludwig van Beethoven', 'John Doe, Jr.', '陈伟'],
  truncated: true,
  abstract: 'We count\nwaves.',
  categories: ['cs.CV', 'cs.AI'],
});

describe('a name', () => {
  it.each([
    ['Ada Lovelace', { given: 'Ada', family: 'Lovelace' }],
    ['Ludwig van Beethoven', { given: 'Ludwig', family: 'van Beethoven' }],
    ['Luis de la Cruz', { given: 'Luis', family: 'de la Cruz' }],
    ['Van Nguyen', { given: 'Van', family: 'Nguyen' }],
    ['de Cruz', { given: 'de', family: 'Cruz' }],
    ['John Doe, Jr.', { given: 'John', family: 'Doe', suffix: 'Jr.' }],
    ['J. Doe (MIT)', { given: 'J.', family: 'Doe' }],
    ['Plato', { family: 'Plato' }],
    ['陈伟', { family: '陈伟' }],
    ['(MIT)', { family: '(MIT)' }],
  ])('has its parts: %s', (name, parts) => {
    expect(nameParts(name)).toEqual(parts);
  });
});

describe('a citation key', () => {
  it.each([
    [['Ada Lovelace'], 'lovelace2501.00001'],
    [['Benjamin Clavié'], 'clavie2501.00001'],
    [['Luis de la Cruz'], 'delacruz2501.00001'],
    [['陈伟'], 'arxiv2501.00001'],
    [[], 'arxiv2501.00001'],
  ])('is made of the first family name and the identifier: %j', (authors, key) => {
    expect(citationKey(paper({ authors }))).toBe(key);
  });

  it('has no slash', () => {
    expect(citationKey(paper({ id: 'hep-th/9901001', authors: ['A. B'] }))).toBe('bhep-th9901001');
  });
});

describe('BibTeX', () => {
  it('is what arXiv gives', () => {
    expect(bibtex(tides)).toBe(
      String.raw`@misc{lovelace2501.00001,
  title         = {{Tides: 100\% of $\pi_0$ \& more}},
  author        = {Lovelace, Ada and van Beethoven, Ludwig and Doe, Jr., John and {陈伟} and others},
  year          = {2025},
  month         = jan,
  eprint        = {2501.00001},
  archivePrefix = {arXiv},
  primaryClass  = {cs.CV},
  url           = {https://arxiv.org/abs/2501.00001},
}
`,
    );
  });

  it('leaves out what is not known', () => {
    expect(bibtex(paper({ title: 'A' }))).not.toMatch(/author|primaryClass|\{\}/);
  });

  it.each([
    ['a } brace', String.raw`{{a \textbraceright  brace}}`],
    ['a { brace', String.raw`{{a \textbraceleft  brace}}`],
    [String.raw`a \} brace`, String.raw`{{a \textbraceright  brace}}`],
    ['10^6 tokens for $5 and $10', String.raw`{{10\textasciicircum 6 tokens for \$5 and \$10}}`],
    ['$50%$ of $a_1$', String.raw`{{$50\%$ of $a_1$}}`],
    [String.raw`\(x_1\) of a_b`, String.raw`{{\(x_1\) of a\_b}}`],
    ['one $ only', String.raw`{{one \$ only}}`],
    ['ends in \\', '{{ends in}}'],
    ['a_b #1 50%', String.raw`{{a\_b \#1 50\%}}`],
    [String.raw`already \& \_ \%`, String.raw`{{already \& \_ \%}}`],
    ['{GPT}: $x_1 & y$', '{{{GPT}: $x_1 & y$}}'],
  ])('cannot be broken by a title such as %s', (title, expected) => {
    expect(bibtex(paper({ title }))).toContain(`= ${expected},\n`);
  });

  it('cannot be broken by a name', () => {
    const authors = ['Eve } Evil', 'A_B C%D', 'Research and Development'];
    const text = bibtex(paper({ authors }));
    expect(text).toContain(
      String.raw`{Evil, Eve \textbraceright  and C\%D, A\_B and {Research and Development}}`,
    );
  });
});

describe('RIS', () => {
  it('has one line for each value, and CRLF', () => {
    expect(ris(tides).split('\r\n')).toEqual([
      'TY  - UNPB',
      'ID  - lovelace2501.00001',
      expect.stringMatching(/^TI {2}- Tides: 100% of .+ & more$/),
      'AU  - Lovelace, Ada',
      'AU  - van Beethoven, Ludwig',
      'AU  - Doe, John, Jr.',
      'AU  - 陈伟',
      'AU  - others',
      'PY  - 2025',
      'DA  - 2025/01',
      'PB  - arXiv',
      'M1  - arXiv:2501.00001',
      'UR  - https://arxiv.org/abs/2501.00001',
      'L1  - https://arxiv.org/pdf/2501.00001',
      'AB  - We count waves.',
      'KW  - cs.CV',
      'KW  - cs.AI',
      'ER  - ',
      '',
    ]);
  });

  it('cannot be ended by a value', () => {
    const evil = 'Tides\r\nER  - \r\nTY  - BOOK';
    const text = ris(paper({ title: evil, abstract: evil, authors: [evil], labels: [evil] }));
    expect(text.match(/^ER {2}- /gm)).toHaveLength(1);
    expect(text.match(/^TY {2}- /gm)).toHaveLength(1);
  });
});

describe('CSL-JSON', () => {
  it('is an article of arXiv', () => {
    expect(cslItem(tides)).toEqual({
      id: 'lovelace2501.00001',
      type: 'article',
      title: expect.stringMatching(/^Tides: 100% of .+ & more$/),
      author: [
        { family: 'Lovelace', given: 'Ada' },
        { family: 'van Beethoven', given: 'Ludwig' },
        { family: 'Doe', given: 'John', suffix: 'Jr.' },
        { literal: '陈伟' },
        { literal: 'others' },
      ],
      issued: { 'date-parts': [[2025, 1]] },
      publisher: 'arXiv',
      number: 'arXiv:2501.00001',
      URL: 'https://arxiv.org/abs/2501.00001',
      keyword: 'cs.CV; cs.AI',
      abstract: expect.stringMatching(/^We count\s+waves\.$/),
      custom: { primaryClass: 'cs.CV' },
    });
  });
});
