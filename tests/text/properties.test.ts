import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import {
  MATHML_ELEMENTS,
  renderProse,
  renderProseInline,
  renderText,
  TEXT_ELEMENTS,
  texToUnicode,
} from '../../src/text/index.ts';

const PIECES = String.raw`$ $$ \( \) \[ \] { } \textbf{ \href{ \url{ https://a.org/ javascript:x \alpha
  ^ _ x 1 \\ \' \" ~ -- --- ' '' \frac <b> <script> & " \begin{ } \item \text{ é 𝐱 ] ( ) , . % # * >`;

/** Text full of what the renderer looks for, and text of any characters. */
const hostile = fc
  .array(fc.constantFrom(...PIECES.split(/\s+/), ' ', '\n', '\n\n', '`', '``', 'word'))
  .map((pieces) => pieces.join(''));
const any = fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string());

function elements(node: Nodes): { name: string; href?: unknown }[] {
  const inner = 'children' in node ? node.children.flatMap(elements) : [];
  if (node.type !== 'element') return inner;
  return [{ name: node.tagName, href: node.properties.href }, ...inner];
}

function shown(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  return 'children' in node ? node.children.map(shown).join('') : '';
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('any text', () => {
  it('gives HTML of the allowed elements only, which reads back as it was written', () => {
    const allowed = new Set([...TEXT_ELEMENTS, ...MATHML_ELEMENTS]);
    fc.assert(
      fc.property(any, (source) => {
        const { html } = renderText(source);
        const tree = fromHtml(html, { fragment: true });
        for (const { name } of elements(tree)) expect(allowed).toContain(name);
        expect(toHtml(tree)).toBe(html);
      }),
      { numRuns: 200 },
    );
  });

  it('links to http and https only', () => {
    fc.assert(
      fc.property(any, (source) => {
        const text = renderText(source);
        const all = [text.html, renderProse(source), renderProseInline(source)];
        const hrefs = all.map((html) =>
          elements(fromHtml(html, { fragment: true })).flatMap(({ href }) => href ?? []),
        );
        for (const href of hrefs.flat()) expect(href).toMatch(/^https?:\/\/[^/]/i);
        expect(hrefs[0]).toEqual(text.links);
      }),
      { numRuns: 200 },
    );
  });

  it('shows the same words in HTML and in plain text', () => {
    fc.assert(
      fc.property(any, (source) => {
        const { html, plain } = renderText(source);
        if (/<(?:math|su[bp])/.test(html)) return;
        expect(folded(plain)).toBe(folded(shown(fromHtml(html, { fragment: true }))));
      }),
      { numRuns: 200 },
    );
  });

  it('has problems only inside the text', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        for (const { offset } of renderText(source).problems)
          expect(source[offset]).toMatch(/[\\$]/);
      }),
    );
  });
});

describe('text without TeX', () => {
  it('stays as it is, white space aside', () => {
    const plain = fc.string().map((text) => text.replace(/[\\${}~`^]|--+/g, ''));
    fc.assert(
      fc.property(plain, (source) => {
        expect(folded(renderText(source).plain)).toBe(folded(source));
      }),
    );
  });

  it('stays as it is in names', () => {
    const plain = fc.string({ unit: 'binary' }).filter((name) => !name.includes('\\'));
    fc.assert(
      fc.property(plain, (name) => {
        expect(texToUnicode(name)).toBe(name);
      }),
    );
  });
});

describe('long and hostile text', () => {
  const repeats = ['$', '{', '}', '\\', '`', "'", String.raw`$x_i\alpha$ `, String.raw`\textbf{`];
  const more = ['${', String.raw`\x{`, '\n', ' ', 'https://a.org/(', String.raw`\(`, '``a ', '^{'];
  it.each([...repeats, ...more])('comes to an end: %j', (piece) => {
    const source = piece.repeat(20_000);
    expect(folded(renderText(source).plain).length).toBeLessThanOrEqual(source.length);
    expect(renderText(`${source}x${'}'.repeat(20_000)}`).plain).toContain('x');
    expect(texToUnicode(source).length).toBeLessThanOrEqual(source.length);
  });
});
