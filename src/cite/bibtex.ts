/** BibTeX as arXiv itself gives it: `@misc` with `eprint`, `archivePrefix`, `primaryClass`. */
import { arxivUrl, monthOf } from '../paper/identifier.ts';
import { MONTHS } from '../paper/months.ts';
import type { Author, Paper } from '../paper/schema.ts';
import { plainText } from '../text/index.ts';
import { citationKey } from './key.ts';
import { nameParts } from './names.ts';

const SPECIAL = /[\\{}%&#_$~^]/;

/** TeX's special characters in text that is not TeX. */
function escapeTex(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/[\\{}]/g, (c) => (c === '\\' ? '\\textbackslash ' : `\\${c}`))
    .replace(/[%&#_$]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde ')
    .replace(/\^/g, '\\textasciicircum ');
}

/** Whether braces and dollars pair, so that the text cannot break the entry it stands in. */
function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const [token] of tex.matchAll(/\\.|[{}]/gs)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return (
    depth === 0 &&
    (tex.replace(/\\./gs, '').match(/\$/g)?.length ?? 0) % 2 === 0 &&
    !/\\$/.test(tex)
  );
}

/** A TeX-flavoured title with bare specials escaped outside its formulas; one that does not balance as plain text. */
function texTitle(title: string): string {
  if (!isBalanced(title)) return escapeTex(plainText(title));
  const parts = title.split(/(\$[^$]*\$)/);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/(?<!\\)[%&#_]/g, '\\$&')))
    .join('');
}

function bibtexName({ name }: Author): string {
  const { family, given, suffix } = nameParts(name);
  const parts = [family, ...(suffix ? [suffix] : []), ...(given ? [given] : [])];
  return given ? parts.map(escapeTex).join(', ') : `{${escapeTex(family)}}`;
}

/** One `@misc` entry, with a line end after it. */
export function bibtex(paper: Paper): string {
  const [year = '', month = ''] = monthOf(paper.id).split('-');
  const names = [...paper.authors.map(bibtexName), ...(paper.truncated ? ['others'] : [])];
  const fields = [
    ['title', `{{${texTitle(paper.title)}}}`],
    ['author', `{${names.join(' and ')}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1] ?? ''],
    ['eprint', `{${paper.id}}`],
    ['archivePrefix', '{arXiv}'],
    ['primaryClass', paper.primaryCategory === undefined ? '' : `{${paper.primaryCategory}}`],
    ['url', `{${arxivUrl(paper.id, 'abs')}}`],
  ] as const;
  const lines = fields
    .filter(([, value]) => value !== '' && value !== '{}')
    .map(([name, value]) => `  ${name.padEnd(13)} = ${value},\n`);
  return `@misc{${citationKey(paper)},\n${lines.join('')}}\n`;
}
