import { describe, expect, it } from 'vitest';
import { addressIn, besideAddress } from '../../src/paper/link-field.ts';
import { linksOf } from '../../src/paper/links.ts';
import { read } from '../digest/read.ts';

const PAPER = 'https://arxiv.org/abs/2608.00001';

describe('a field with a link', () => {
  it.each([
    [`[PDF](${PAPER})`, [], ''],
    [`[PDF](${PAPER}) | [HTML](https://arxiv.org/html/2608.00001)`, [], ''],
    [`arXiv: <${PAPER}>`, [], ''],
    ['arXiv:2608.00001 (oral)', [], ''],
    [`${PAPER} [Code](https://github.com/a/b)`, ['https://github.com/a/b'], ''],
    [`${PAPER} (oral)`, [], '( oral)'],
    [`[PDF](${PAPER}) https://arxiv.org/abs/2608.00002`, [], 'https://arxiv.org/abs/2608.00002'],
    [`https://a.example/1 ${PAPER}`, ['https://a.example/1'], ''],
    ['https://a.example/1', [], ''],
  ])('%s', (value, others, rest) => {
    const beside = besideAddress(value);
    expect(beside.others).toEqual(others);
    expect(beside.rest.replace(/ /g, '')).toBe(rest.replace(/ /g, ''));
    expect(value).toContain(addressIn(value));
  });

  it('gives the page its other addresses', () => {
    const { entries } = read(
      `# A Title\n\n**Authors**: Ada Lovelace\n\n**Link**: ${PAPER} [Code](https://github.com/a/b)\n`,
    );
    const [{ id, code } = { code: [] }] = entries;
    expect(id && linksOf(id, [], code).at(-1)).toEqual({
      kind: 'code',
      url: 'https://github.com/a/b',
    });
  });
});
