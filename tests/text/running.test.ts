import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/text/index.ts';

describe('running text between dollars', () => {
  it.each([
    'cost ($/correct) and speed ($/s)',
    'energy charges ($/kWh) and demand charges ($/kW)',
    '= 0.87$) and significant inter-dimension correlations (p < 0.001$).',
    'a $x and 5$ b',
    '$HOME/$PATH, $HOME_DIR:$USER_NAME',
    'between $5/h) or 10 (US$/day',
    'pay $C $10, cost $C and $D are, $5 million and $6 each, $3 per hour$',
    String.raw`$\alpha within the engineering-relevant 0 - 150 MPa domain. The model ($M`,
  ])('keeps its dollars: %s', (source) => {
    const { plain, html } = renderText(source);
    expect(html).not.toContain('<math');
    expect(plain).toBe(source.replace('\\alpha', 'α'));
  });

  it.each([
    ['$(head, relation)$', '(head,relation)'],
    ['$D,$ $F/$(bits), daily$/$weekly', 'D, F/(bits), daily/weekly'],
    [String.raw`$p \text{ if } q$, $k$-NN, $n$th, $[0, 1)$`, 'p if q, k-NN, nth, [0,1)'],
    ['$O(n log n)$, $n mod 2$, $max (a, b)$', 'O(n log n), n mod 2, max (a,b)'],
    ['at $30 FPS$, to 50 fps', 'at 30 FPS, to 50 fps'],
    [
      String.raw`$\Theta(\sqrt{T}) $ rate, $C $, $10^4\times $ less, ($>40 $ in all)`,
      'Θ(√T) rate, C, 10⁴× less, (>40 in all)',
    ],
    [
      String.raw`$S\subseteq T \text{ if and only if } F(S)\leq F(T) $.`,
      'S⊆T if and only if F(S)≤F(T).',
    ],
    [String.raw`$softmax(x) = y$, $\Delta Acc > 20$`, 'softmax(x)=y, ΔAcc>20'],
  ])('is not seen in formulas: %s', (source, plain) => {
    expect(renderText(source)).toMatchObject({ plain, problems: [] });
  });
});

describe('words that white space parts in a formula', () => {
  it.each([
    ['$r^2 approx 0.98$', 'r² approx 0.98'],
    ['$A^3 RNN$', 'A³ RNN'],
    [String.raw`$\exists this http URL$`, '∃ this http URL'],
    [String.raw`$\geq 5 \; this http URL$`, '≥5 this http URL'],
    ['$O(n log n)_1$', 'O(n log n)₁'],
  ])('stay apart: %s', (source, plain) => {
    const text = renderText(source);
    expect(text).toMatchObject({ plain, problems: [] });
    expect(text.html).toContain('<math');
  });
});
