import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/text/index.ts';

describe('formulas in plain text', () => {
  it.each([
    ['MT$^{3}$, H$_2$O, 1$^{st}$', 'MT³, H₂O, 1st'],
    [String.raw`$\pi_0$-FAST, 4$\times$4, $>10\times$`, 'π₀-FAST, 4×4, >10×'],
    [String.raw`$\mathbf{x}_i \in \mathbb{R}^n$`, 'xᵢ∈Rⁿ'],
    [String.raw`$\mathcal{O}(n\log n)$`, 'O(n log n)'],
    [String.raw`$\frac{a+b}{c}$, $\frac12$, $\sqrt{x+1}$`, '(a+b)/c, 1/2, √(x+1)'],
    [String.raw`$\hat{x}$, $\overline{AB}$, $x_{\text{max}}$, $x^{a+b}$`, 'x̂, AB, xₘₐₓ, x^(a+b)'],
    [String.raw`$90^\circ$, $f'(x)$, $k^*$`, '90°, f′(x), k*'],
    [String.raw`\(x\), $$y = 1$$, \[z = 2\]`, 'x, y=1, z=2'],
    [
      String.raw`1.3\times faster, 0.8 \pm 0.1, \mathcal{O}(n), 10^{-6}, \b{eta}`,
      '1.3× faster, 0.8 ± 0.1, O(n), 10⁻⁶, β',
    ],
    ['$95%$ and $x%$', '95% and x%'],
  ])('%s', (source, plain) => {
    expect(renderText(source)).toMatchObject({ plain, problems: [] });
  });
});

describe('dollars', () => {
  it.each([
    ['$5 and $10', 0],
    ['$5 and $x$', 1],
    ['costs $15 million in (US$), $3/$4', 0],
    [String.raw`\$5 and $x$`, 1],
    ['5 $ or 6 $x', 0],
    [String.raw`4$x_i$4, $x$$y$, $ O(n) $, $ \alpha$`, 5],
    ['$(head, relation)$', 1],
    ['$a\n\nb$', 0],
  ])('%s', (source, formulas) => {
    expect(renderText(source).html.split('<math').length - 1).toBe(formulas);
  });
});

describe('formulas that are text, numbers or signs', () => {
  it.each([
    [String.raw`$\textbf{microCLIP}$`, '<strong>microCLIP</strong>'],
    [String.raw`$\texttt{[CLS]}$`, '<code>[CLS]</code>'],
    [String.raw`$\textbf{VOGUE (Visual U)}$`, '<strong>VOGUE (Visual U)</strong>'],
    [
      String.raw`$\textbf{R}e\textbf{I}nforcement$`,
      '<strong>R</strong>e<strong>I</strong>nforcement',
    ],
    [String.raw`$\textbf{+2.69$\%$ gain}$`, '<strong>+2.69<math><mi>%</mi></math> gain</strong>'],
    [String.raw`$\mathbf{CLIP}$`, '<strong>CLIP</strong>'],
    [String.raw`$\href{this https URL}{here}$`, 'here'],
    [
      String.raw`$2.90\%$, $10{,}000$`,
      '<math><mrow><mn>2.90</mn><mi>%</mi></mrow></math>, <math><mn>10,000</mn></math>',
    ],
    ['H$^3$', 'H<sup>3</sup>'],
    [
      String.raw`$\rightarrow$`,
      '<math><mo stretchy="false" lspace="0em" rspace="0em">→</mo></math>',
    ],
  ])('%s', (source, html) => {
    expect(renderText(source)).toMatchObject({ html, problems: [] });
  });
});

describe('MathML', () => {
  it('is what Temml makes, without styles and classes', () => {
    const { html } = renderText(String.raw`$\hat{x}^2 \color{red}{y}$`);
    expect(html).toContain('<mi>x</mi><mo stretchy="false" scriptlevel="0">ˆ</mo>');
    expect(html).not.toMatch(/style|class|color/);
  });

  it('does not mix up letters of a font with words', () => {
    expect(renderText(String.raw`$\mathbf{x_i}$`).html).toContain('<msub>');
  });

  it.each([
    String.raw`$\href{javascript:alert(1)}{x}$`,
    String.raw`$\includegraphics{https://a.org/x.png}$`,
    String.raw`$\class{a}{x}$`,
    String.raw`$\text{<img src=x onerror=alert(1)>}$`,
    String.raw`$\def\a{\a\a}\a$`,
  ])('cannot be misused: %s', (source) => {
    expect(renderText(source).html).not.toMatch(/<(?!\/?(?:m[a-z]+)\b)/);
  });

  it('does not define commands for later formulas', () => {
    renderText(String.raw`$\gdef\foo{x} \foo$`);
    expect(renderText(String.raw`$\foo$`).problems).toHaveLength(1);
  });

  it('leaves a formula of more than 2000 characters as it stands', () => {
    const source = `$${'x+'.repeat(1000)}x$`;
    expect(renderText(source).plain).toBe(source);
  });
});
