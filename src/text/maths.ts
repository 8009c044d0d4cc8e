/** TeX formulas as MathML: Temml's output, parsed and reduced to an allow-list. */
import type { ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Schema, sanitize } from 'hast-util-sanitize';
import temml from 'temml';
import { remember } from './cache.ts';
import { MATHS_MACROS } from './maths-macros.ts';
import { toPlain } from './plain.ts';
import { partWords } from './running.ts';
import { unitOf } from './units.ts';

/** The MathML elements a rendered text may hold. */
export const MATHML_ELEMENTS: readonly string[] =
  `math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
   mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover`.split(/\s+/);

const ATTRIBUTES =
  `accent accentunder columnspan depth displaystyle fence form height largeop linethickness lspace
   maxsize minsize movablelimits notation rowspan rspace scriptlevel separator stretchy symmetric
   voffset width`.split(/\s+/);

const SCHEMA: Schema = {
  tagNames: [...MATHML_ELEMENTS],
  attributes: { '*': ATTRIBUTES, math: [['display', 'block']] },
  ancestors: {},
  clobber: [],
  protocols: {},
  required: {},
  strip: ['annotation', 'script', 'style'],
};

/** A rendered formula with the macros it does not define, or why it could not be rendered. */
export type Formula =
  | { readonly node: ElementContent; readonly undefinedMacros: readonly string[] }
  | { readonly problem: string };

/** Accents keep their size by an inline style, which the site's security policy forbids. */
function keepAccentSize(node: Nodes): void {
  if (!('children' in node)) return;
  if (node.type === 'element' && /math-depth: ?0/.test(String(node.properties.style))) {
    node.properties.scriptlevel = '0';
  }
  node.children.forEach(keepAccentSize);
}

const MOST_EM = 40;
const IN_EM: ReadonlyMap<string, number> = new Map([
  ['ex', 0.5],
  ['pt', 0.1],
  ['px', 0.07],
  ['mm', 0.3],
  ['cm', 3],
  ['in', 7],
]);

/** Whether a formula asks for space that would push the page aside. */
function isVast(node: Nodes): boolean {
  if (!('children' in node)) return false;
  const sizes = node.type === 'element' ? Object.values(node.properties).map(String) : [];
  const asked = sizes.flatMap((size) => [
    ...size.matchAll(/(-?\d+(?:\.\d+)?)(em|ex|pt|px|mm|cm|in)/g),
  ]);
  return (
    asked.some(
      ([, value, unit]) => Math.abs(Number(value)) * (IN_EM.get(unit ?? '') ?? 1) > MOST_EM,
    ) || node.children.some(isVast)
  );
}

/** A unit as it is printed; what is no unit as it stands. */
const unitIn = (raw: string): string => {
  const unit = unitOf(raw);
  return unit === undefined ? `{\\mathrm{${raw}}}` : `{\\text{${unit}}}`;
};

/** TeX would read a bare % as a comment and MathJax's \unicode is no TeX at all. */
function repair(tex: string): string {
  return tex
    .replace(/\\unicode\{x([0-9a-f]{2,5})\}/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/\\qty(?=\s*\{[^{}]*\}\s*\{)/g, '\\SI')
    .replace(
      /(\\SI\s*\{[^{}]*\}\s*)\{([^{}]*)\}/g,
      (_, si: string, unit: string) => si + unitIn(unit),
    )
    .replace(/\\(?:si|unit)\s*\{([^{}]*)\}/g, (_, unit: string) => unitIn(unit))
    .replace(/\\[\s\S]|%/g, (piece) => (piece === '%' ? '\\%' : piece));
}

/** More undefined macros than this, and the formula is shown as its source. */
const MAX_UNDEFINED = 10;

/** Temml's markup. A macro of the authors' own is added to `macros`: its name stands for what it would print. */
function markup(tex: string, displayMode: boolean, macros: Map<string, string>): string {
  const options = { displayMode, throwOnError: true, maxExpand: 200, annotate: false };
  try {
    return temml.renderToString(tex, {
      ...options,
      macros: { ...MATHS_MACROS, ...Object.fromEntries(macros) },
    });
  } catch (error) {
    const [, macro, name] = /Unsupported function name: (\\([a-zA-Z]+))/.exec(`${error}`) ?? [];
    if (!macro || macros.has(macro) || macros.size === MAX_UNDEFINED) throw error;
    return markup(tex, displayMode, macros.set(macro, `{\\mathit{${name}}}`));
  }
}

function compute(tex: string, displayMode: boolean): Formula {
  try {
    const macros = new Map<string, string>();
    const tree = fromHtml(markup(partWords(repair(tex)), displayMode, macros), { fragment: true });
    if (isVast(tree)) return { problem: 'formula is larger than a page' };
    keepAccentSize(tree);
    const [math] = [sanitize(tree, SCHEMA)].flatMap((node) =>
      node.type === 'root' ? node.children : [node],
    );
    if (math?.type !== 'element') return { problem: 'formula has no content' };
    return { node: math, undefinedMacros: [...macros.keys()] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { problem: message.split(/ at (?:position|end of input)/)[0]?.trim() ?? message };
  }
}

const inline = remember(2048, (tex) => compute(tex, false));
const display = remember(512, (tex) => compute(tex, true));

/** The formula `tex` (without its delimiters) as MathML. */
export function renderFormula(tex: string, isDisplay: boolean): Formula {
  return isDisplay ? display(tex) : inline(tex);
}

/** Temml's own commands, which TeX has not: authors call their methods so. */
const NOT_OF_TEX = new Set('class data eval id style toggle'.split(' '));

/** Whether TeX has a command of this name in mathematics, be it one that needs arguments. */
export function isMathCommand(name: string): boolean {
  if (NOT_OF_TEX.has(name)) return false;
  const formula = inline(`\\${name}`);
  return 'problem' in formula
    ? !formula.problem.includes('Unsupported function name')
    : formula.undefinedMacros.length === 0;
}

const symbols = remember(1024, (name) => {
  const formula = inline(`\\${name}`);
  const isDefined = 'node' in formula && formula.undefinedMacros.length === 0;
  const text = isDefined ? toPlain(formula.node) : '';
  return { symbol: [...text].length === 1 || text === name ? text : undefined };
});

/** What a mathematical command without argument stands for: a character (`times`) or a word (`log`). */
export function mathSymbol(name: string): string | undefined {
  return symbols(name).symbol;
}
