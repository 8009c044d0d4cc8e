import { describe, expect, it } from 'vitest';
import { plainText, renderText } from '../../src/text/index.ts';

const a = (url: string, text = url) => `<a href="${url}" rel="nofollow noopener">${text}</a>`;

/** Source, HTML, and the plain text where it is not the HTML without tags. */
type Row = readonly [source: string, html: string, plain?: string];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'text commands': [
    [String.raw`\textbf{a} \textit{b} \emph{c}`, '<strong>a</strong> <em>b</em> <em>c</em>'],
    [String.raw`\texttt{[CLS] --x 'y'}`, "<code>[CLS] --x 'y'</code>"],
    [String.raw`\textsc{A} \textrm{B} \textsf{C} \text{D} \mbox{E}`, 'A B C D E'],
    [String.raw`con\underline{so}le`, 'con<u>so</u>le'],
    [
      String.raw`1\textsuperscript{st} x\textsubscript{2}`,
      '1<sup>st</sup> x<sub>2</sub>',
      '1st x₂',
    ],
    [
      String.raw`\textbf{\textit{X}, a {\tt b} c}`,
      '<strong><em>X</em>, a <code>b</code> c</strong>',
    ],
    [
      String.raw`{\bf a {\it b}} {\em c} {\tt d}`,
      '<strong>a <em>b</em></strong> <em>c</em> <code>d</code>',
    ],
    [String.raw`by \num{6.47} and \SI{3.6}{dB}`, 'by 6.47 and 3.6\u00a0dB'],
    [String.raw`tokens\textemdash discrete, 1\textendash 2`, 'tokens—discrete, 1–2'],
    [String.raw`\LaTeX, \S 3, a \ldots b, X\xspace Y`, 'LaTeX, §3, a … b, XY'],
    [String.raw`(\eg, x; \ie y) \enquote{z}`, '(e.g., x; i.e. y) “z”'],
    [String.raw`a\footnote[2]{this https URL} \cite[p. 3]{b}`, 'a (this https URL) [b, p. 3]'],
    [String.raw`\textcolor{red}{x}\vspace*{6pt} \ding{182}\ding{51}`, 'x ❶✓'],
    [String.raw`\begin{itemize}\item a\item b\end{itemize}`, '<br>• a<br>• b', '• a\n• b'],
    [String.raw`a\\b`, 'a<br>b', 'a\nb'],
    [String.raw`1.2\,s vs.\ x`, '1.2\u2009s vs. x'],
  ],
  escapes: [
    [String.raw`\% \& \_ \# \$ \{ \}`, '% &#x26; _ # $ { }', '% & _ # $ { }'],
    ['50% of a % b', '50% of a % b'],
    [String.raw`one\-hot \*x\*`, 'one-hot *x*'],
  ],
  tildes: [
    ['~430 ms, 10~100times, 2.57%~20.09%', '~430 ms, 10~100times, 2.57%~20.09%'],
    [String.raw`a~\emph{b}`, 'a\u00a0<em>b</em>'],
    ['72~ms, models~(VLMs), (ii)~yes', '72\u00a0ms, models\u00a0(VLMs), (ii)\u00a0yes'],
  ],
  quotes: [
    ["``quotes'' and `quotes'", '“quotes” and ‘quotes’'],
    ["``a `b' c'' and ``d\"", '“a ‘b’ c” and “d”'],
    ["a ` lone, `code`, the dogs' bone, LLM`s", "a ` lone, `code`, the dogs' bone, LLM`s"],
    ['``code`` and "straight"', '``code`` and "straight"'],
  ],
  dashes: [
    ['a---b, x--y, c -- d, 1--2', 'a—b, x–y, c – d, 1–2'],
    [
      '--foo and (a) --bar, <-- -->, |---|',
      '--foo and (a) --bar, &#x3C;-- -->, |---|',
      '--foo and (a) --bar, <-- -->, |---|',
    ],
  ],
  accents: [
    [
      String.raw`Fr\'echet {\'e} \'{e} Schr\"odinger \"{o} \v{s} \c{c} \c c \H{o}`,
      'Fréchet é é Schrödinger ö š ç ç ő',
    ],
    [String.raw`\ss \L \o \aa \i \'\i \u{g} \k{a} \~n \^{a} \.z`, 'ßŁøåıí ğ ą ñ â ż'],
    [String.raw`the model\'s and don\'t`, "the model's and don't"],
    [
      String.raw`radiologists\' workload, 30\. A test, al\. in`,
      "radiologists' workload, 30. A test, al. in",
    ],
    [
      String.raw`said \"hello\", \"all of it\" and \'each\' one`,
      `said "hello", "all of it" and 'each' one`,
    ],
    [
      String.raw`o\'clock, O\'Reilly, y\'all, ma\'am, rock\'n\'roll`,
      "o'clock, O'Reilly, y'all, ma'am, rock'n'roll",
    ],
    [
      String.raw`\"Ozg\"ur, \'Swi\k{e}ty, Gda\'nsk, JOS\'E, Ad\'am`,
      'Özgür, Święty, Gdańsk, JOSÉ, Adám',
    ],
    [String.raw`Recall\@10, \@note, R1\@.`, 'Recall@10, @note, R1.'],
  ],
  braces: [
    [
      String.raw`{B}ias, {\alpha}, 49{,}375, {$\times$}`,
      'Bias, α, 49,375, <math><mo form="prefix" stretchy="false" lspace="0em" rspace="0em">×</mo></math>',
    ],
    ['{+1,-1} and {a, b} and }{', '{+1,-1} and {a, b} and }{'],
  ],
  links: [
    [String.raw`\href{https://a.org/x\_y\%20z}{here}`, a('https://a.org/x_y%20z', 'here')],
    [String.raw`\url{https://a.org/~u}`, a('https://a.org/~u')],
    ['see (https://a.org/x_(y)).', `see (${a('https://a.org/x_(y)')}).`],
    ['athttps://a.org/b, or', `at${a('https://a.org/b')}, or`],
    [String.raw`\href{https://a.org}{https://b.org}`, a('https://a.org', 'https://b.org')],
    [
      String.raw`\href{javascript:alert(1)}{x} \url{this https URL} http://`,
      'x this https URL http://',
    ],
    [String.raw`\href{this https URL}{\texttt{y}}`, '<code>y</code>'],
  ],
  'what is not TeX': [
    ['<think> <br> &amp;', '&#x3C;think> &#x3C;br> &#x26;amp;', '<think> <br> &amp;'],
    [
      '<script>alert(1)</script>',
      '&#x3C;script>alert(1)&#x3C;/script>',
      '<script>alert(1)</script>',
    ],
    ['*a* _b_ [c](d) # e `f`', '*a* _b_ [c](d) # e `f`'],
    ['R^2, x_1, O(N^2), ^[Code', 'R^2, x_1, O(N^2), ^[Code'],
  ],
  lines: [
    ['Efficient\n  systems', 'Efficient<br>systems', 'Efficient\nsystems'],
    ['a:\n1. b\n- c\n* d\n> e', 'a:<br>1. b<br>- c<br>* d<br>> e', 'a:\n1. b\n- c\n* d\n> e'],
    ['a\n \nb', 'a<br><br>b', 'a\n\nb'],
  ],
};

const withoutTags = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

for (const [name, rows] of Object.entries(TABLES)) {
  describe(name, () => {
    const cases = rows.map(([source, html, plain]) => {
      return { source, html, plain: plain ?? withoutTags(html) };
    });
    it.each(cases)('$source', ({ source, html, plain }) => {
      const text = renderText(source);
      expect(text.html.trim()).toBe(html);
      expect(text.plain).toBe(plain);
      expect(text.problems).toEqual([]);
    });
  });
}

const MANY_MACROS = `$${[...'abcdefghijk'].map((letter) => String.raw`\own${letter}`).join(' ')}$`;

describe('what cannot be understood', () => {
  it.each([
    [String.raw`on \name, and`, 'on name, and', 3, String.raw`Undefined macro \name`],
    [String.raw`x \name{} y`, 'x name y', 2, String.raw`Undefined macro \name`],
    [String.raw`\add{new} y`, 'new y', 0, String.raw`Undefined macro \add`],
    [String.raw`\swap{a}{\bf b}c`, 'abc', 0, String.raw`Undefined macro \swap`],
    [String.raw`\add{new y`, 'new y', 0, String.raw`\add{ is not closed`],
    [String.raw`$x_\foo \in \bar y$`, 'x_foo∈ȳ', 0, String.raw`Undefined macro \foo`],
    [String.raw`a \textbf{b`, 'a b', 2, String.raw`\textbf{ is not closed`],
    [String.raw`a.\footnote{b c`, 'a. b c', 2, String.raw`\footnote{ is not closed`],
    [String.raw`\textcolor{red}{b c`, 'b c', 0, String.raw`\textcolor{ is not closed`],
    [String.raw`a \footnote, b`, String.raw`a \footnote, b`, 2, 'lacks its argument'],
    [String.raw`a $\frac{1$`, String.raw`a $\frac{1$`, 2, 'Formula not understood: Unexpected end'],
    ['$x^2^3$', '$x^2^3$', 0, 'Formula not understood: Double superscript'],
    [String.raw`$\foo$`, 'foo', 0, String.raw`Undefined macro \foo`],
    [MANY_MACROS, MANY_MACROS, 0, 'Formula not understood: Unsupported function name'],
  ])('%s', (source, plain, offset, message) => {
    const text = renderText(source);
    expect(text.plain).toBe(plain);
    expect(text.problems).toHaveLength(1);
    expect(text.problems[0]).toMatchObject({ offset, message: expect.stringContaining(message) });
  });

  it('lists the links in order', () => {
    const source = String.raw`https://b.org, \href{http://a.org}{x} \href{ftp://c.org}{y} \url{https://d.org}`;
    expect(renderText(source).links).toEqual(['https://b.org', 'http://a.org', 'https://d.org']);
  });

  it('gives the plain text alone', () => {
    expect(plainText(String.raw`\emph{a} $\pi_0$`)).toBe('a π₀');
  });
});
