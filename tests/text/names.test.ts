import { expect, it } from 'vitest';
import { texToUnicode } from '../../src/text/index.ts';

it.each([
  [String.raw`Gy\"orgy D\'an`, 'György Dán'],
  [String.raw`Charit\'e`, 'Charité'],
  [String.raw`{\L}ukasz Kaiser`, 'Łukasz Kaiser'],
  [String.raw`Jos{\'e} Mar{\'\i}a Mu\~{n}oz`, 'José María Muñoz'],
  [
    String.raw`\O ystein, Fran\c cois, Erd\H{o}s, Jak\v{s}i\'{c}`,
    'Øystein, François, Erdős, Jakšić',
  ],
  ["O'Neill", "O'Neill"],
  ['Łukasz 陈', 'Łukasz 陈'],
  [String.raw`A. {B} \foo $x$ 100\%`, String.raw`A. {B} \foo $x$ 100\%`],
])('%s', (name, unicode) => {
  expect(texToUnicode(name)).toBe(unicode);
});
