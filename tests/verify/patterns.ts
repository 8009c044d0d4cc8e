/** Commands that the law of plain text reads with their arguments, as sources of regular expressions. */

const ARGUMENT = '\\s*\\{[^{}]*\\}';
const OPTIONS = '\\*?(?:\\[[^\\]]*\\])*';
const NESTED = `\\s*\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*\\}`;

/** Arguments that TeX keeps to itself, with their commands. */
export const SILENT = `\\\\(?:${[
  `begin\\{array\\}${ARGUMENT}`,
  `(?:textcolor|colorbox|hypertarget|color|[vh]space|begin|end|label|index|glossary|nocite)${OPTIONS}${ARGUMENT}`,
  `(?:foreignlanguage|selectlanguage|raisebox|scalebox|rotatebox|parbox|adjustbox)${OPTIONS}${ARGUMENT}`,
  `(?:fontsize|fcolorbox|resizebox|multicolumn|multirow|(?:set|addto)(?:length|counter))${ARGUMENT}${ARGUMENT}`,
  `usefont(?:${ARGUMENT}){4}`,
].join('|')})`;

/** What prints its letters in an order of its own: formulas, quantities, citations, code. */
export const UNITS = [
  '\\$\\$[^$]+\\$\\$|\\$(?:[^$\\\\]|\\\\[^])+\\$|\\\\\\([^]*?\\\\\\)|\\\\\\[[^]*?\\\\\\]',
  `\\\\(?:ding|SI|qty|si|unit|numprint|(?:SI|qty|num)range)${OPTIONS}(?:${ARGUMENT}){1,3}`,
  `\\\\[a-zA-Z]*cite[a-zA-Z]*(?:\\[[^\\]]*\\])+${ARGUMENT}`,
  '\\\\begin\\{(?<name>(?:equation|displaymath|math|align|flalign|eqnarray|gather|multline)\\*?)\\}[^]*?\\\\end\\{\\k<name>\\}',
].join('|');

/** Code between two marks. */
export const CODE = '\\\\(?:verb|lstinline)\\*?(?<mark>[^a-zA-Z0-9\\s{}[*])[^\\n]*?\\k<mark>';

/** What prints as its reading alone does. */
export const ALONE = [
  `\\\\(?:(?:upper|lower)case|Make(?:Upper|Lower)case)(?:\\\\expandafter)?${NESTED}`,
  `\\\\(?:texorpdfstring${NESTED}${NESTED}|symbol${ARGUMENT}|romannumeral\\s*\\d+)`,
  '\\\\char\\s?(?:"[0-9A-F]+|\'[0-7]+|\\d+|`\\\\?\\S)',
  '\\\\[a-zA-Z]\\{[a-z]{2,9}\\}',
].join('|');
