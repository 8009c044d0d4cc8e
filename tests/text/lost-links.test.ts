import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partLostLinks, plainText, renderText } from '../../src/text/index.ts';

const ABS = 'https://arxiv.org/abs/2501.00001';
const a = (text: string) =>
  `<a href="${ABS}" rel="nofollow noopener" class="lost-link" title="The digest lost this link; the paper’s page on arXiv has it">${text}</a>`;

describe('words glued to a lost link', () => {
  it.each([
    ['available atthis https URL.', 'available at this https URL.'],
    ['materials:this https URL', 'materials: this https URL'],
    ['reasoning.this https URL.', 'reasoning. this https URL.'],
    ['roboticthis http URLis available', 'robotic this http URL is available'],
    ['at this https URL.We show', 'at this https URL. We show'],
    ['page:this httpsURL', 'page: this https URL'],
    [String.raw`this https URL\this http URL.`, String.raw`this https URL \this http URL.`],
    ['(40%)this https URLthis https URL', '(40%) this https URL this https URL'],
  ])('are parted from it: %s', (glued, parted) => {
    expect(partLostLinks(glued)).toBe(parted);
  });

  it.each([
    'Code (this https URL), [this https URL](this https URL), <this https URL>',
    String.raw`\href{this https URL}{this https URL}\footnote{this http URL}.`,
    'a this http URL-based agent, this http URL’s, this https URL: here, this https URL, too',
    'ada@mail.this http URL, https: //tides.this http URL',
    '代码见：this https URL。',
    'what this means for a https URL and this https URLs',
  ])('are left alone where nothing is glued: %s', (text) => {
    expect(partLostLinks(text)).toBe(text);
  });

  const piece = fc.constantFrom('this https URL', 'this http URL', 'at', ' ', '.', ':', '(', '}');
  const pieces = fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 });

  it('are parted by spaces alone, and once for all', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const text = all.join('');
        const parted = partLostLinks(text);
        expect(parted.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(partLostLinks(parted)).toBe(parted);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a lost link', () => {
  it.each([
    ['See this https URL.', `See ${a('this https URL')}.`],
    [String.raw`See \this https URL.`, `See ${a('this https URL')}.`],
    [String.raw`\url{this http URL}`, a('this http URL')],
    [String.raw`\href{this https URL}{here}`, a('here')],
    [String.raw`\href{this https URL}{this https URL}`, a('this https URL')],
    [
      String.raw`\href{https://a.org}{this https URL}`,
      '<a href="https://a.org" rel="nofollow noopener">this https URL</a>',
    ],
  ])('leads to the paper: %s', (source, html) => {
    expect(renderText(source, ABS).html).toBe(html);
  });

  it('is words where no paper is known, and in plain text', () => {
    expect(renderText('See this https URL.').html).toBe('See this https URL.');
    expect(plainText('See this https URL.')).toBe('See this https URL.');
  });

  it('is no link of the authors', () => {
    expect(renderText('See this https URL.').links).toEqual([]);
  });
});
