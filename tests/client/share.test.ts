import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyName } from '../../src/client/library/record.ts';
import { formatShared, parseShared } from '../../src/client/library/share.ts';
import { identifier, identifiers } from './library-arbitraries.ts';

const idsOf = (count: number) =>
  Array.from({ length: count }, (_, place) => identifier(`2510.${String(place).padStart(5, '0')}`));

describe('a shared list', () => {
  it('comes back from its link with its name and its papers in their order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.uniqueArray(identifiers, { maxLength: 50 }),
        (name, ids) => {
          expect(parseShared(`#${formatShared({ name, ids })}`)).toEqual({
            name: tidyName(name),
            ids,
          });
        },
      ),
    );
  });

  it('of 200 papers fits into 2,000 characters, and the longest one into an address', () => {
    const name = '文'.repeat(60);
    expect(formatShared({ name, ids: idsOf(200) }).length).toBeLessThan(1400);
    expect(parseShared(formatShared({ name, ids: idsOf(500) }))?.ids).toHaveLength(500);
  });

  it('refuses more papers than a link holds', () => {
    expect(() => formatShared({ name: '', ids: idsOf(501) })).toThrow('500 papers at most');
  });

  it('loses what would turn or break the line of its name', () => {
    expect(tidyName(' A\u202eB\u0000\n\tC ')).toBe('A B C');
    expect(tidyName('<b>bold</b>')).toBe('<b>bold</b>');
  });

  it('names each paper once', () => {
    const [id = identifier('2510.00001')] = idsOf(1);
    expect(parseShared(formatShared({ name: '', ids: [id, id] }))?.ids).toEqual([id]);
  });
});

describe('a fragment that is no list', () => {
  const whole = formatShared({ name: 'Reading', ids: idsOf(5) });

  it.each([
    ['nothing', ''],
    ['another version', `#v2.${whole.slice(3)}`],
    ['markup', '#v1.<script>alert(1)</script>'],
    ['text that is not base64url', '#v1.A=B%20C'],
    ['a lone character', '#v1.A'],
    [
      'zeros in an unknown archive',
      `#v1.${btoa('\0\x01\0\xff\xff\xff\xff').replaceAll('/', '_').replace(/=+$/, '')}`,
    ],
    ['a month that arXiv never had', `#v1.${btoa('\0\x01\0\0\0\0\0').replace(/=+$/, '')}`],
    ['a flood', `#v1.${'A'.repeat(1_000_000)}`],
  ])('is refused: %s', (_, fragment) => {
    expect(parseShared(fragment)).toBeUndefined();
  });

  it('is refused wherever it was cut', () => {
    for (let end = 0; end < whole.length; end += 1) {
      expect(parseShared(whole.slice(0, end)), whole.slice(0, end)).toBeUndefined();
    }
  });

  it('never makes anything but identifiers and a tidy name', () => {
    const bytes = fc.uint8Array({ maxLength: 80 }).map((all) => {
      const text = btoa(String.fromCharCode(...all));
      return `v1.${text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
    });
    fc.assert(
      fc.property(
        fc.oneof(
          bytes,
          fc.string(),
          fc.string().map((text) => `v1.${text}`),
        ),
        (text) => {
          const list = parseShared(text);
          for (const id of list?.ids ?? []) expect(identifier(id)).toBe(id);
          if (list) expect(tidyName(list.name)).toBe(list.name);
        },
      ),
    );
  });
});
