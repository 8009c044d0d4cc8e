/** Titles and names that attack each format, read back by citation-js. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/cite/bibtex.ts';
import { citationFile } from '../../src/cite/file.ts';
import { FORMAT_NAMES } from '../../src/cite/formats.ts';
import { citableOfPaper } from '../../src/cite/of-paper.ts';
import { merge } from '../../src/library/merge.ts';
import { entry } from '../library/entries.ts';
import { PAYLOADS } from '../site/hostile.ts';

const TITLES = [
  ...PAYLOADS,
  'a } b',
  '}, author = {Eve}, x = {',
  '@misc{evil, title = {b}}',
  '%\n@misc{evil,',
  'TY  - BOOK\r\nER  - \r\n',
  '$x \\} y$ {z',
];

const papers = TITLES.map((title, index) =>
  merge(
    [
      entry({
        id: `2501.${10000 + index}`,
        title,
        authors: [title, 'Ann Author'],
        labels: [title],
      }),
    ],
    {
      subjectsOf: () => [],
    },
  ),
);

/** How citation-js calls the formats: else it guesses by what it meets. */
const TYPES = { bibtex: '@bibtex/text', ris: '@ris/file', csl: '@else/json' } as const;

describe.each(FORMAT_NAMES)('a file of hostile papers as %s', (format) => {
  it('gives as many papers, each with its own identifier', () => {
    const { data } = new Cite(citationFile(format, papers), { forceType: TYPES[format] });
    expect(data.map(({ URL }) => URL)).toEqual(
      papers.map(({ id }) => `https://arxiv.org/abs/${id}`),
    );
    expect(new Set(data.map(({ id }) => id)).size).toBe(papers.length);
  });
});

it('BibTeX’s braces pair, escaped or not, as BibTeX itself counts them', () => {
  for (const paper of papers) {
    const text = bibtex(citableOfPaper(paper));
    expect(text.match(/\{/g)?.length, text).toBe(text.match(/\}/g)?.length);
    expect(text.match(/^@/gm), text).toHaveLength(1);
  }
});
