/** Commands that change how their text looks, one row each. */
import type { Command } from './context.ts';
import { declare, rows, wrap } from './shapes.ts';

/** Fonts of formulas, which authors also use for words. */
const MATHS: readonly [string, Command][] = [
  ...rows('mathbf boldsymbol bm pmb', wrap('strong')),
  ...rows('mathit', wrap('em')),
  ...rows('mathtt', wrap('code')),
  ...rows('mathrm mathsf mathnormal operatorname', wrap()),
];

/** Fonts and boxes: their argument is text, also when they are all a formula holds. */
const FONTS: readonly [string, Command][] = [
  ...rows('textbf', wrap('strong')),
  ...rows('textit emph textsl', wrap('em')),
  ...rows('texttt', wrap('code')),
  ...rows('underline uline ul underbar uwave', wrap('u')),
  ...rows('textsuperscript', wrap('sup')),
  ...rows('textsubscript', wrap('sub')),
  ...rows('textrm textsf textsc textmd textup textnormal text mbox hbox fbox', wrap()),
  ...rows('fbox hl smash num', wrap()),
];

const DECLARATIONS: readonly [string, Command][] = [
  ...rows('bf bfseries', declare('strong')),
  ...rows('it itshape em sl slshape', declare('em')),
  ...rows('tt ttfamily', declare('code')),
  ...rows('rm rmfamily sf sffamily sc scshape normalfont', declare()),
  ...rows('cal mit upshape mdseries selectfont', declare()),
  ...rows('tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge', declare()),
  ...rows('centering raggedright', declare()),
];

/** All of them. */
export const LOOKS: readonly [string, Command][] = [...MATHS, ...FONTS, ...DECLARATIONS];

/** Commands that show text also when they stand in a formula. */
export const FORMULA_TEXT: ReadonlySet<string> = new Set([
  ...FONTS.map(([name]) => name),
  'href',
  'url',
  'textcolor',
  'uppercase',
  'MakeUppercase',
]);

/** Commands that show text if their argument is a word. */
export const MATHS_FONTS: ReadonlySet<string> = new Set(MATHS.map(([name]) => name));
