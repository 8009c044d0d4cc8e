/** Commands of LaTeX and well-known packages that Temml lacks, in words that it has. */

/** Capital letters: accents of amsmath, once needed for accents upon accents. */
const ACCENTS = 'Acute Bar Breve Check Ddot Dot Grave Hat Tilde Vec'.split(' ');

const words = (names: string, meaning: string): [string, string][] =>
  names.split(' ').map((name) => [`\\${name}`, meaning]);

export const MATHS_MACROS: Readonly<Record<string, string>> = Object.fromEntries([
  ...ACCENTS.map((name) => [`\\${name}`, `\\${name.toLowerCase()}{#1}`]),
  ...words('mathbbm mathds mathbbmss mathbbmtt', '\\mathbb{#1}'),
  ...words('mbox hbox textsc fbox', '\\text{#1}'),
  ...words('ensuremath num numprint underbar', '{#1}'),
  ...words('nicefrac', '{#1}/{#2}'),
  ...words('SI', '{#1}\\,\\mathrm{#2}'),
  ...words('ang', '{#1}^{\\circ}'),
  ...words('foreignlanguage', '\\text{#2}'),
  ...words('ref eqref cite citep citet autoref cref Cref', '\\text{[#1]}'),
  ...words('boldmath unboldmath xspace protect displaybreak', ''),
]);
