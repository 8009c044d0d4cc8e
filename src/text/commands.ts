/** The text commands of TeX that occur in titles and abstracts, one row each. */
import { LETTERS } from './accents.ts';
import { ding, recase, romanNumeral, symbol, tie } from './characters.ts';
import type { Command } from './context.ts';
import { define } from './definitions.ts';
import { environment } from './environments.ts';
import { LOOKS } from './fonts.ts';
import { cite, reference } from './references.ts';
import {
  breakLine,
  first,
  glyph,
  hide,
  href,
  item,
  print,
  rows,
  skipThenShow,
  url,
  wrap,
} from './shapes.ts';
import { GLYPHS, WORDS } from './signs.ts';
import { numprint, quantity, range, unit } from './units.ts';

/** `\section*{…}`. */
const heading: Command = (call) => {
  call.options();
  return wrap('strong')(call);
};

const OTHERS: readonly [string, Command][] = [
  ...rows('url path nolinkurl', url),
  ...rows('href hyperlink', href),
  ['texorpdfstring', first],
  ['item', item],
  ...rows('enquote say textquote', wrap(undefined, '“', '”')),
  ...rows('footnote thanks footnotetext', skipThenShow(0, ' (', ')')),
  ...rows('cite citep citet citealp citealt citeauthor citeyear citeyearpar citenum', cite),
  ...rows('Citet Citep parencite textcite autocite footcite supercite onlinecite', cite),
  ...rows('ref eqref autoref cref Cref pageref nameref vref', reference),
  ...rows('ac acs acl acp acf gls Gls glspl acrshort acrlong', wrap()),
  ...rows('section subsection subsubsection paragraph', heading),
  ...rows('makebox framebox hyperref caption', skipThenShow(0)),
  ...rows('textcolor colorbox hypertarget foreignlanguage', skipThenShow(1)),
  ...rows('raisebox scalebox rotatebox parbox adjustbox', skipThenShow(1)),
  ...rows('fcolorbox resizebox multicolumn multirow', skipThenShow(2)),
];

const CHARACTERS: readonly [string, Command][] = [
  ['ding', ding],
  ['symbol', symbol],
  ['t', tie],
  ['romannumeral', romanNumeral],
  ...rows(
    'uppercase MakeUppercase',
    recase((text) => text.toUpperCase()),
  ),
  ...rows(
    'lowercase MakeLowercase',
    recase((text) => text.toLowerCase()),
  ),
  ['numprint', numprint],
  ...rows('si unit', unit),
  ...rows('SI qty', quantity()),
  ...rows('SIrange qtyrange', quantity(2)),
  ['numrange', range],
  ['ang', wrap(undefined, '', '°')],
];

/** What prints nothing of its own. */
const HIDDEN: readonly [string, Command][] = [
  ...rows('newcommand renewcommand providecommand DeclareMathOperator def', define),
  ...rows('color vspace hspace label index glossary nocite selectlanguage', hide(1)),
  ...rows('pagestyle thispagestyle bibliographystyle cellcolor rowcolor pagecolor', hide(1)),
  ...rows('setlength addtolength setcounter addtocounter fontsize', hide(2)),
  ['usefont', hide(4)],
  ['begin', environment('begin')],
  ['end', environment('end')],
  ...rows(
    'boldmath unboldmath noindent xspace protect bigskip medskip smallskip unskip relax',
    hide(),
  ),
  ...rows('allowbreak', print('')),
  ...rows('nobreak nolinebreak nopagebreak newpage clearpage pagebreak break', hide()),
  ...rows('expandafter noexpand leavevmode ignorespaces sloppy fussy indent null', hide()),
  ...rows('hfill hfil vfill maketitle begingroup endgroup bgroup egroup', hide()),
  ...rows('hline toprule midrule bottomrule', hide()),
  ...rows('displaystyle textstyle limits nolimits', hide()),
  ...rows('left right middle big Big bigg Bigg bigl bigr Bigl Bigr', print('')),
  ...rows('newline linebreak', breakLine(1)),
  ...rows('par', breakLine(2)),
];

/** The commands of text by name, without backslash. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ...LOOKS,
  ...OTHERS,
  ...CHARACTERS,
  ...HIDDEN,
  ...Object.entries(WORDS).map(([name, word]): [string, Command] => [name, print(word)]),
  ...[...LETTERS, ...Object.entries(GLYPHS)].map(([name, sign]): [string, Command] => [
    name,
    glyph(sign),
  ]),
]);

/** TeX's `\@` prints nothing at the end of a sentence; before a letter or digit it is an escaped sign: `Recall\@10`. */
const spaceFactor: Command = (call) => {
  const next = call.take(/[\p{L}\p{N}]/uy) ?? '';
  call.text(next && `@${next}`);
  return true;
};

/** Backslash and one other character. Markdown's escapes are among them: digests mix both. */
export const ESCAPES: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...[...'%&_#{}$-*+<>|.[]()~^`"\'='].map((sign): [string, Command] => [sign, print(sign)]),
  ['\\', breakLine(1)],
  ...[...'/!'].map((sign): [string, Command] => [sign, print('')]),
  ['@', spaceFactor],
  [' ', print(' ')],
  ['\n', print(' ')],
  ...[...',;:'].map((sign): [string, Command] => [sign, print('\u2009')]),
]);
