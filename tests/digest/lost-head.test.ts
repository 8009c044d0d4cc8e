/** Entries that lost the sign they begin with: what the fixtures do not show. */
import { describe, expect, it } from 'vitest';
import { messagesOf, read } from './read.ts';

const first =
  '# Tides\n\n**Authors**: Ada\n\n**Link**: https://arxiv.org/abs/2505.00001\n\n**Abstract**: We count.\n\n';
const titlesOf = (text: string) => read(text).entries.map(({ title }) => title?.value);

describe('an entry that lost its heading', () => {
  it.each([
    ['a label at the end of the file', '**Link**:', ['Tides']],
    ['authors without a value', '**Authors**:\n', ['Tides']],
    ['the same authors', '**Authors**: Ada\n', ['Tides']],
    ['other authors', '**Authors**: Grace\n', ['Tides', undefined]],
    [
      'authors with another link',
      '**Authors**: Ada\n**Link**: https://example.org/\n',
      ['Tides', undefined],
    ],
    [
      'authors with the same paper',
      '**Authors**: Grace\n**Link**: https://arxiv.org/pdf/2505.00001v2\n',
      ['Tides'],
    ],
    ['a link to code', '**Link**: https://github.com/ada/tides\n', ['Tides']],
    [
      'a heading over a link to code',
      '## Code\n**Link**: https://github.com/ada/tides\n',
      ['Tides'],
    ],
    [
      'a heading far above',
      '## Ebb\none\ntwo\nthree\nfour\n**Link**: https://arxiv.org/abs/2505.00002\n',
      ['Tides', undefined],
    ],
    [
      'a heading by someone',
      '## Ebb\nby Grace\n**Link**: https://arxiv.org/abs/2505.00002\n',
      ['Tides', 'Ebb'],
    ],
    [
      'a translated title',
      '## Ebb\n**Title (ZH)**: 退潮\n**Link**: https://arxiv.org/abs/2505.00002\n',
      ['Tides', 'Ebb'],
    ],
    ['another label', '## Ebb\n**Motivation**: We count.\n', ['Tides']],
  ])('is told by %s', (_, text, titles) => {
    expect(titlesOf(first + text)).toEqual(titles);
  });

  it('leaves a line by its authors to the maintainer', () => {
    const found = read(`${first}## Ebb\nby Grace\n**Link**: https://arxiv.org/abs/2505.00002\n`);
    expect(messagesOf(found)).toEqual([
      '10:1 unclaimed-line Unexpected "by Grace", expected a label or an entry',
    ]);
  });

  it('is told by the first link behind the authors of another', () => {
    const text = `# Tides\n\n**Authors**: Ada\n\n**Abstract**: We count.\n\n**Authors**: Grace\n**Link**: https://arxiv.org/abs/2505.00002\n`;
    expect(titlesOf(text)).toEqual(['Tides', undefined]);
  });

  it.each([
    ['the address of the same paper', '## Ebb\nhttps://arxiv.org/abs/2505.00001v2\n', ['Tides']],
    ['an address in a sentence', '## Ebb\nas https://arxiv.org/abs/2505.00002 says\n', ['Tides']],
    ['an address in the next part', '## Ebb\n## Flow\nwaves\n', ['Tides']],
    [
      'the address of another paper',
      '## Ebb\nhttps://arxiv.org/abs/2505.00002\n',
      ['Tides', 'Ebb'],
    ],
  ])('is told by a heading over an address: %s', (_, text, titles) => {
    expect(titlesOf(first + text)).toEqual(titles);
  });

  it('needs a paper behind a heading before the first entry', () => {
    const text = `## About\nthis list\n**Authors**: a bot\n\n${first}`;
    expect(titlesOf(text)).toEqual(['Tides']);
  });
});

describe('an entry without authors', () => {
  const link = (n: number) => `**Link**: https://arxiv.org/abs/2505.0000${n}\n\n`;
  const without = `# Tides\n\n${link(1)}**Abstract**: We count.\n\n`;
  const authorsOf = (text: string) =>
    read(text).entries.map(({ authors }) => authors?.value.authors.map(({ name }) => name));

  it.each([
    ['of an entry without a heading', `**Authors**: Grace\n\n${link(2)}`],
    ['of an entry with another heading', `## Ebb\n\n**Authors**: Grace\n\n${link(2)}`],
  ])('does not take those %s', (_, text) => {
    expect(authorsOf(without + text)).toEqual([undefined, ['Grace']]);
  });

  it('takes its own, wherever they stand', () => {
    expect(authorsOf(`${without}**Authors**: Ada\n\n**Title**: Ebb\n${link(2)}`)).toEqual([
      ['Ada'],
      undefined,
    ]);
    expect(authorsOf(`${without}## Told by\n**Authors**: Ada\n`)).toEqual([['Ada']]);
  });
});

describe('a part of an abstract', () => {
  const file = (part: string) => `${first.trimEnd()}\n${part}\n\n---\n${first}`;

  it.each([
    ['**Methods**: By hand.', {}],
    ['**Methods (ZH)**: 手工。', { 'method (zh)': '手工。' }],
    ['**Keywords**: waves', { keywords: 'waves' }],
    ['\n**Methods**: By hand.', { method: 'By hand.' }],
  ])('stands in the line below its text: %j', (part, summaries) => {
    const [entry] = read(file(part)).entries;
    const found = entry?.summaries.map(({ value }) => [value.kind, value.text]) ?? [];
    expect(Object.fromEntries(found)).toEqual(summaries);
  });

  it('is none in a translation', () => {
    const text = file('\n**Abstract (ZH)**: 我们数波浪。\n**Methods**: 手工。');
    expect(read(text).entries[0]?.summaries).toHaveLength(1);
  });
});
