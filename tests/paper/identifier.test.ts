import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arxivUrl, monthOf, parseIdentifier } from '../../src/paper/identifier.ts';
import { Identifier } from '../../src/paper/schema.ts';
import { paperUrl } from '../../src/site/urls.ts';

const number = (min: number, max: number, width: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((value) => String(value).padStart(width, '0'));
const month = number(1, 12, 2);
const modern = fc.oneof(
  fc
    .tuple(number(15, 40, 2), month, number(0, 99_999, 5))
    .map(([year, month, serial]) => `${year}${month}.${serial}`),
  fc
    .tuple(number(8, 14, 2), month, number(0, 9999, 4))
    .map(([year, month, serial]) => `${year}${month}.${serial}`),
);
const old = fc
  .tuple(
    fc.constantFrom('hep-th', 'math', 'astro-ph', 'cs', 'cond-mat'),
    fc.constantFrom('92', '99', '00', '06'),
    month,
    number(0, 999, 3),
  )
  .map(([archive, year, month, serial]) => `${archive}/${year}${month}${serial}`);
const identifier = fc.oneof(modern, old);

describe('an arXiv identifier', () => {
  it.each([
    'https://arxiv.org/abs/2608.00024).',
    'https://arxiv.org/abs/2608.00024。',
    'https://arxiv.org/abs/2608.00024%20',
    'https://arxiv.org/pdf/2608.00024.pdf),',
    'https://ar5iv.labs.arxiv.org/html/2608.00024',
    'https://ar5iv.org/abs/2608.00024',
  ])('is read from an address with what follows it: %s', (address) => {
    expect(parseIdentifier(address)).toEqual({ id: '2608.00024' });
  });

  it('is read back from every way of writing it', () => {
    fc.assert(
      fc.property(identifier, fc.option(fc.integer({ min: 1, max: 99 })), (id, v) => {
        const expected = v === null ? { id } : { id, version: v };
        const written = `${id}${v === null ? '' : `v${v}`}`;
        const forms = [
          written,
          ` ${written}\n`,
          `arXiv:${written}`,
          `arxiv: ${written}`,
          `http://arxiv.org/abs/${written}`,
          `https://www.arxiv.org/pdf/${written}.pdf`,
          `https://arxiv.org/html/${written}/`,
          `arxiv.org/abs/${written}?context=cs#section`,
          `https://export.arxiv.org/abs/${written}`,
          `https://arxiv.org/abs/${written}.`,
          `arXiv:${written} [cs.CV]`,
          `https://doi.org/10.48550/arXiv.${written}`,
          `https://huggingface.co/papers/${written}`,
          `HTTPS://ARXIV.ORG/ABS/${written.toUpperCase()}`,
          `https://arxiv.org/abs/${written.replace('/', '%2F')}`,
        ];
        for (const form of forms) expect(parseIdentifier(form)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('has links that lead back to it, and a page', () => {
    fc.assert(
      fc.property(identifier, fc.constantFrom('abs', 'pdf', 'html'), (text, kind) => {
        const id = Identifier.parse(text);
        expect(parseIdentifier(arxivUrl(id, kind))).toEqual({ id });
        expect(parseIdentifier(arxivUrl(id, kind, 3))).toEqual({ id, version: 3 });
        expect(paperUrl(id)).toMatch(/^\/paper\/(?:[a-z0-9.-]+\/){1,2}$/);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['0704.0001', { id: '0704.0001' }],
    ['2510.06077v2', { id: '2510.06077', version: 2 }],
    ['HEP-TH/9901001', { id: 'hep-th/9901001' }],
    ['math.GT/0309136v2', { id: 'math/0309136', version: 2 }],
    ['cs.CL/0501001', { id: 'cs/0501001' }],
    ['cs/0501001', { id: 'cs/0501001' }],
    ['1412.9999', { id: '1412.9999' }],
    ['1501.00001', { id: '1501.00001' }],
    ['2505.20290', { id: '2505.20290' }],
  ])('may be %s', (text, expected) => {
    expect(parseIdentifier(text)).toEqual(expected);
  });

  it.each([
    '',
    '2510',
    '2510.',
    '2510.060',
    '2608.2029',
    '1501.0001',
    '1412.00001',
    '0703.0001',
    '2510.060770',
    '2513.06077',
    '2500.06077',
    '2510.06077v0',
    '2510.06077v',
    '2510.06077 and more',
    '../2510.06077',
    '../../etc/passwd',
    'hep-th/99010011',
    'hep-th/9913001',
    '/9901001',
    '__proto__',
    'https://example.org/abs/2510.06077',
    'https://evilarxiv.org/abs/2510.06077',
    'https://arxiv.org.evil.org/abs/2510.06077',
    'javascript:arxiv.org/abs/2510.06077',
    `${'a'.repeat(300)}/9901001`,
  ])('is not %j', (text) => {
    expect(parseIdentifier(text)).toBeUndefined();
  });

  it.each([
    ['2510.06077', '2025-10'],
    ['0704.0001', '2007-04'],
    ['hep-th/9901001', '1999-01'],
    ['math/0309136', '2003-09'],
  ])('tells its month: %s', (id, month) => {
    expect(monthOf(Identifier.parse(id))).toBe(month);
  });

  it('that is read is one the model takes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), identifier), (text) => {
        const parsed = parseIdentifier(text);
        if (parsed) expect(Identifier.parse(parsed.id)).toBe(parsed.id);
      }),
    );
  });
});
