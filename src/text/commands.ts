/** The text commands of TeX that occur in titles and abstracts, one row each. */
import { LETTERS } from './accents.ts';
import type { Command } from './context.ts';
import {
  breakLine,
  declare,
  ding,
  glyph,
  hide,
  href,
  item,
  print,
  quantity,
  skipThenShow,
  url,
  wrap,
} from './shapes.ts';
import { GLYPHS, WORDS } from './signs.ts';

function rows(names: string, command: Command): [string, Command][] {
  return names.split(' ').map((name) => [name, command]);
}

/** Fonts of formulas, which authors also use for words. */
const MATHS: readonly [string, Command][] = [
  ...rows('mathbf boldsymbol bm pmb', wrap('strong')),
  ...rows('mathit', wrap('em')),
  ...rows('mathtt', wrap('code')),
  ...rows('mathrm mathsf mathnormal ensuremath operatorname', wrap()),
];

/** Fonts and boxes: their argument is text, also when they are all a formula holds. */
const FONTS: readonly [string, Command][] = [
  ...rows('textbf', wrap('strong')),
  ...rows('textit emph textsl', wrap('em')),
  ...rows('texttt', wrap('code')),
  ...rows('underline uline ul', wrap('u')),
  ...rows('textsuperscript', wrap('sup')),
  ...rows('textsubscript', wrap('sub')),
  ...rows('textrm textsf textsc textmd textup textnormal text mbox hbox fbox', wrap()),
  ...rows('smash uppercase MakeUppercase num', wrap()),
];

const DECLARATIONS: readonly [string, Command][] = [
  ...rows('bf bfseries', declare('strong')),
  ...rows('it itshape em sl slshape', declare('em')),
  ...rows('tt ttfamily', declare('code')),
  ...rows('rm rmfamily sf sffamily sc scshape normalfont', declare()),
  ...rows('tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge', declare()),
  ...rows('centering raggedright', declare()),
];

const OTHERS: readonly [string, Command][] = [
  ['url', url],
  ['path', url],
  ['href', href],
  ['hyperlink', href],
  ['ding', ding],
  ['item', item],
  ...rows('enquote say textquote', wrap(undefined, '“', '”')),
  ['footnote', skipThenShow(0, ' (', ')')],
  ['thanks', skipThenShow(0, ' (', ')')],
  ...rows('cite citep citet citealp citeauthor', skipThenShow(0, '[', ']')),
  ...rows('ref eqref autoref cref Cref label', wrap()),
  ...rows('textcolor colorbox hypertarget', skipThenShow(1)),
  ...rows('color vspace hspace begin end', hide(1)),
  ...rows('ac acs acl acp acf gls Gls glspl acrshort acrlong', wrap()),
  ...rows('SI qty', quantity),
  ...rows(
    'boldmath unboldmath noindent xspace protect bigskip medskip smallskip unskip relax',
    hide(),
  ),
  ...rows('hline toprule midrule bottomrule', hide()),
  ...rows('displaystyle textstyle limits nolimits', hide()),
  ...rows('newline linebreak', breakLine(1)),
  ...rows('par', breakLine(2)),
];

/** The commands of text by name, without backslash. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ...MATHS,
  ...FONTS,
  ...DECLARATIONS,
  ...OTHERS,
  ...Object.entries(WORDS).map(([name, word]): [string, Command] => [name, print(word)]),
  ...[...LETTERS, ...Object.entries(GLYPHS)].map(([name, sign]): [string, Command] => [
    name,
    glyph(sign),
  ]),
]);

/** Commands that show text also when they stand in a formula. */
export const FORMULA_TEXT: ReadonlySet<string> = new Set([
  ...FONTS.map(([name]) => name),
  'href',
  'url',
  'textcolor',
]);

/** Commands that show text if their argument is a word. */
export const MATHS_FONTS: ReadonlySet<string> = new Set(MATHS.map(([name]) => name));

/** Backslash and one other character. Markdown's escapes are among them: digests mix both. */
export const ESCAPES: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...[...'%&_#{}$-*+<>|.[]()~^`"\'='].map((sign): [string, Command] => [sign, print(sign)]),
  ['\\', breakLine(1)],
  ...[...'/@'].map((sign): [string, Command] => [sign, print('')]),
  ['!', print('')],
  [' ', print(' ')],
  ['\n', print(' ')],
  ...[...',;:'].map((sign): [string, Command] => [sign, print('\u2009')]),
]);
