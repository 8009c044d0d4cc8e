import { describe, expect, it } from 'vitest';
import { renderProse, renderProseInline } from '../../src/text/index.ts';

describe('prose', () => {
  it.each([
    ['*a* **b** `c`', '<p><em>a</em> <strong>b</strong> <code>c</code></p>'],
    ['# A\n\n- b\n- c', '<p><strong>A</strong></p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>'],
    ['[a](https://a.org)', '<p><a href="https://a.org" rel="nofollow noopener">a</a></p>'],
    ['[a](javascript:alert(1)) [b](/c) [d](#e)', '<p>a b d</p>'],
    ['![a cat](https://a.org/cat.png)', '<p>a cat</p>'],
    ['a <think>b</think>', '<p>a &#x3C;think>b&#x3C;/think></p>'],
    ['<script>alert(1)</script>', '&#x3C;script>alert(1)&#x3C;/script>'],
    ['50\\% of $5, \\textbf{x}', '<p>50% of $5, <strong>x</strong></p>'],
    ["``a'' and `$x$`", '<p>“a” and <code>$x$</code></p>'],
  ])('%s', (markdown, html) => {
    expect(renderProse(markdown)).toBe(html);
  });

  it('is shown as escaped paragraphs when it is longer than 16 KiB', () => {
    const html = renderProse(`*a* <b>\n\n${'[a]('.repeat(5000)}`);
    expect(html).toMatch(/^<p>\*a\* &#x3C;b><\/p><p>\[a\]\(/);
  });
});

describe('prose in a line', () => {
  it.each([
    [
      String.raw`a 3$\times$ speedup`,
      'a 3<math><mo form="prefix" stretchy="false" lspace="0em" rspace="0em">×</mo></math> speedup',
    ],
    [
      String.raw`**3$\times$** by $a_1$ _and_ $b_{2}$`,
      '<strong>3<math><mo form="prefix" stretchy="false" lspace="0em" rspace="0em">×</mo></math></strong> by ',
    ],
    ['https://a.org/', '<a href="https://a.org/" rel="nofollow noopener">https://a.org/</a>'],
    [
      '[https://a.org](https://b.org)',
      '<a href="https://b.org" rel="nofollow noopener">https://a.org</a>',
    ],
    ['2024. A year', '2024. A year'],
    ['a\n\nb', 'a<br><br>b'],
    ['', ''],
  ])('%s', (markdown, html) => {
    expect(renderProseInline(markdown)).toContain(html);
    expect(renderProseInline(markdown)).not.toMatch(/<(?:p|ol|ul|li)\b/);
  });

  it('keeps formulas from the Markdown parser', () => {
    const html = renderProseInline(String.raw`$\mathcal{L}_a$ and $x_{b}$ and $a*b*c$`);
    expect(html).not.toContain('<em>');
    expect(html.match(/<math>/g)).toHaveLength(3);
  });
});
