import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/text/commands.ts';
import { renderText } from '../../src/text/index.ts';
import { STANDARD } from '../../src/text/standard.ts';
import { lostWords } from '../verify/words.ts';

type Row = readonly [source: string, plain: string];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'old fonts and accents of formulas': [
    [String.raw`{\cal O}(n) and ${'$'}{\cal O}$`, 'O(n) and O'],
    [String.raw`$\Bar{x}$, $\Tilde{O}(n)$, $\Hat x$`, 'x̄, Õ(n), x̂'],
    [String.raw`$\mathbbm{1}$, \mathds{R}, $\nicefrac{1}{2}$`, '𝟙, R, 1/2'],
    [String.raw`1/\sqrt T. \sqrt[3]{x}, \mathcal M`, '1/√T. ³√x, M'],
  ],
  'code and characters': [
    [String.raw`\verb+x_+, $\verb|A_B|$, \lstinline|$a {|`, 'x_, A_B, $a {'],
    ['\\char 37, \\char"41, \\char\'101, \\char`\\%', '%, A, A, %'],
    [String.raw`\foreignlanguage{bengali}{\char"0986\char"0999} ${'``'}q''`, 'আঙ “q”'],
    [String.raw`\symbol{37} \t{oo} \b{V} \c{opyright} \textsection`, '% o͡o V̱ © §'],
    [String.raw`Phase \uppercase\expandafter{\romannumeral2}, (\romannumeral 4)`, 'Phase II, (iv)'],
    [String.raw`\MakeUppercase{\textbf{a} $x$} \lowercase{AB}`, 'A x ab'],
  ],
  quantities: [
    [String.raw`\SI{3}{\meter\per\second}, \SI{10}{\minute}`, '3 m/s, 10 min'],
    [String.raw`\qty{5}{\kilo\gram}, \si{\square\meter}, \unit{\kWh}`, '5 kg, m², kWh'],
    [String.raw`\SI{3}{\newton\meter}, \SI{3.6}{dB}, $\SI{2}{m}$`, '3 N⋅m, 3.6 dB, 2 m'],
    [String.raw`$\SI{3}{\micro\meter}$, $5\,\si{\kilo\meter}$, $\SI{2}{m^2}$`, '3 µm, 5 km, 2 m²'],
    [String.raw`\ang{30}, $\ang{45}$, \ensuremath{x^2}, \left( a \right)`, '30°, 45°, x², ( a )'],
    [String.raw`\section*{One} \lstinline|a b|`, 'One a b'],
    [String.raw`\SIrange{1}{2}{\m}, \numrange{1}{2}, \numprint[km]{12}`, '1–2 m, 1–2, 12 km'],
  ],
  references: [
    [
      String.raw`Fig. \ref{fig:1}, \eqref{eq:1}\label{eq:1}, $\ref{a}$`,
      'Fig. [fig:1], [eq:1], [a]',
    ],
    [String.raw`\cite[p.~3]{a, b}, \citep[see][p. 3]{c}`, '[a, b, p. 3], [see c, p. 3]'],
    [String.raw`\citeauthor{a}'s (\citeyear{a}) \index{x}way`, "[a]'s ([a]) way"],
    [String.raw`\noindent[Note] a\xspace[1] \pagebreak[4]`, '[Note] a[1] [4]'],
    [String.raw`\hyperref[a]{Section 1}, \texorpdfstring{$\beta$}{b}`, 'Section 1, β'],
  ],
  environments: [
    [String.raw`\begin{align*} a &= b \\ c &= d \end{align*}`, 'a =b; c =d'],
    [String.raw`so \begin{equation} E = mc^2 \label{e} \end{equation} holds`, 'so E=mc² holds'],
    [String.raw`\begin{gather} a \\ b \end{gather}`, 'a; b'],
    [String.raw`\begin{array}{c|c} \text{level} & 1 \end{array}`, 'level 1'],
    [String.raw`\begin{enumerate}\item a\end{enumerate}`, '• a'],
  ],
  'macros of the text': [
    [String.raw`\newcommand{\foo}{Bar\xspace}\foo{} and \foo, $\foo_1$`, 'Bar and Bar, Bar₁'],
    [String.raw`\def\foo{a $x_1$}We \foo`, 'We a x₁'],
    [String.raw`\renewcommand\vs{\emph{against}} a \vs{} b`, 'a against b'],
  ],
};

for (const [name, rows] of Object.entries(TABLES)) {
  describe(name, () => {
    it.each(rows)('%s', (source, plain) => {
      const text = renderText(source);
      expect(text.plain.replace(/\s/g, ' ')).toBe(plain);
      expect(text.problems).toEqual([]);
      expect(lostWords(source, text.plain)).toBeUndefined();
    });
  });
}

describe('commands of TeX that are not shown as they print', () => {
  it.each([
    [String.raw`\footnotemark[1] x`, String.raw`\footnotemark[1] x`, 'Unsupported command'],
    [String.raw`$x = \footnotemark$`, 'x=footnotemark', 'Unsupported command'],
    [String.raw`\b{Co}upled`, 'Coupled', 'Unsupported command'],
    [String.raw`\cite[p.~3] key`, String.raw`\cite[p.~3] key`, 'lacks its argument'],
    [String.raw`R\widehat, where`, String.raw`R\widehat, where`, 'lacks its argument'],
    [String.raw`\begin{tabular}{ll}`, String.raw`\begin{tabular}{ll}`, 'Unknown environment'],
    [String.raw`\begin{align} a & b`, String.raw`\begin{align} a & b`, 'Unknown environment'],
    [String.raw`\newcommand{\foo}[1]{a#1} We`, 'We', 'definition of'],
  ])('are no macros of the authors’ own: %s', (source, plain, message) => {
    const { problems, plain: shown } = renderText(source);
    expect(shown).toBe(plain);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      kind: 'unsupported-tex',
      message: expect.stringContaining(message),
    });
    expect(lostWords(source, shown)).toBeUndefined();
  });

  it('are not in the table of those that are', () => {
    expect([...STANDARD].filter((name) => COMMANDS.has(name))).toEqual([]);
  });

  it.each(['data', 'eval', 'name', 'method'])('are not names that authors give: %s', (name) => {
    expect(renderText(`\\${name}, a`).problems).toMatchObject([{ kind: 'undefined-macro' }]);
  });
});

it('uses a macro of the text a hundred times at most', () => {
  const source = String.raw`\newcommand{\a}{\emph{b}}${String.raw`\a `.repeat(101)}`;
  expect(renderText(source).html.match(/<em>b/g)).toHaveLength(100);
});
