import { describe, expect, it } from 'vitest';
import { linksOf, parseLink } from '../../src/paper/links.ts';
import { Identifier } from '../../src/paper/schema.ts';

const id = Identifier.parse('2501.00001');

describe('an address', () => {
  it.each([
    ['https://github.com/ada/tides', 'code'],
    ['http://gitlab.inria.fr/ada/tides', 'code'],
    ['https://huggingface.co/ada', 'code'],
    ['https://tides.github.io/', 'project'],
    ['HTTPS://EXAMPLE.ORG/Tides', 'project'],
  ])('is a link of its kind: %s', (address, kind) => {
    expect(parseLink(address)?.kind).toBe(kind);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/',
    '//example.org/',
    'https://',
    'https://localhost/',
    'https://user:secret@example.org/',
    'https://ada@example.org/',
    'example.org',
    '',
  ])('is no link a page may hold: %j', (address) => {
    expect(parseLink(address)).toBeUndefined();
  });
});

describe('the links of a paper', () => {
  it('are those of arXiv, then each of its own once', () => {
    const links = linksOf(
      id,
      ['Code: https://github.com/ada/tides and https://tides.github.io.'],
      ['https://github.com/ada/tides', 'javascript:alert(1)', 'https://arxiv.org/abs/2501.00002'],
    );
    expect(links).toEqual([
      { kind: 'abs', url: 'https://arxiv.org/abs/2501.00001' },
      { kind: 'pdf', url: 'https://arxiv.org/pdf/2501.00001' },
      { kind: 'html', url: 'https://arxiv.org/html/2501.00001' },
      { kind: 'code', url: 'https://github.com/ada/tides' },
      { kind: 'project', url: 'https://tides.github.io/' },
    ]);
  });
});
