/** BibTeX as arXiv itself gives it: `@misc` with `eprint`, `archivePrefix`, `primaryClass`. */
import { arxivUrl, monthOf } from '../paper/identifier.ts';
import { MONTHS } from '../paper/months.ts';
import type { Citable } from './citable.ts';
import { citationKey } from './key.ts';
import { nameParts } from './names.ts';

/** TeX's special characters; BibTeX counts braces, and does not mind a backslash before them. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash ',
  '{': '\\textbraceleft ',
  '}': '\\textbraceright ',
  '~': '\\textasciitilde ',
  '^': '\\textasciicircum ',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
};

const escaped = (sign: string): string => ESCAPES[sign] ?? sign;

/** Text that is not TeX, on one line. */
const escapeTex = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^%&#_$]/g, escaped);

/** Whether the text cannot end the field it stands in. */
function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const [brace] of tex.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0 && !tex.endsWith('\\');
}

/** A formula (dollars around money are none), a command or an escaped sign, a bare special sign. */
const TEX_PIECES =
  /(\$\$?)(?=[^\s$])(?:\\[\s\S]|[^\\$])+?(?<!\s)\1(?!\d)|\\\((?:(?!\\[()])[\s\S])*\\\)|\\[\s\S]|[%&#_^$]/g;

/** In a formula, only what TeX allows nowhere unescaped. */
const escapeFormula = (tex: string): string => tex.replace(/\\[\s\S]|[%#]/g, escapeBare);
const escapeBare = (piece: string): string => (piece.length === 1 ? escaped(piece) : piece);

/** A TeX-flavoured title with bare specials escaped outside its formulas; undefined when it could break the entry. */
function texTitle(title: string | undefined): string | undefined {
  if (title === undefined || !isBalanced(title)) return undefined;
  return title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TEX_PIECES, (piece) =>
      /^(?:\$.|\\\()/.test(piece) ? escapeFormula(piece) : escapeBare(piece),
    );
}

/** Braces keep whole what has no parts, and what holds the word that parts names. */
function bibtexName({ name }: { readonly name: string }): string {
  const { family, given, suffix } = nameParts(name);
  if (!given) return `{${escapeTex(family)}}`;
  if (/\sand\s/i.test(name)) return `{${escapeTex(name)}}`;
  const parts = [family, ...(suffix ? [suffix] : []), given];
  return parts.map(escapeTex).join(', ');
}

/** One `@misc` entry, with a line end after it. */
export function bibtex(paper: Citable): string {
  const [year = '', month = ''] = monthOf(paper.id).split('-');
  const names = [...paper.authors.map(bibtexName), ...(paper.truncated ? ['others'] : [])];
  const fields = [
    ['title', `{{${texTitle(paper.title) ?? escapeTex(paper.plainTitle)}}}`],
    ['author', `{${names.join(' and ')}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1] ?? ''],
    ['eprint', `{${paper.id}}`],
    ['archivePrefix', '{arXiv}'],
    ['primaryClass', `{${escapeTex(paper.primaryCategory ?? '')}}`],
    ['url', `{${arxivUrl(paper.id, 'abs')}}`],
  ] as const;
  const lines = fields
    .filter(([, value]) => value !== '' && value !== '{}')
    .map(([name, value]) => `  ${name.padEnd(13)} = ${value},\n`);
  return `@misc{${citationKey(paper)},\n${lines.join('')}}\n`;
}
