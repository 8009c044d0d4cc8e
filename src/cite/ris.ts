/** RIS, as reference managers import it. */
import { arxivUrl, monthOf } from '../paper/identifier.ts';
import type { Paper } from '../paper/schema.ts';
import { plainText } from '../text/index.ts';
import { citationKey } from './key.ts';
import { nameParts } from './names.ts';

/** One RIS record, from `TY` to `ER`; values are one line each. */
export function ris(paper: Paper): string {
  const names = paper.authors.map(({ name }) => {
    const { family, given, suffix } = nameParts(name);
    return [family, given, suffix].filter((part) => part !== undefined).join(', ');
  });
  const rows: (readonly [string, string])[] = [
    ['TY', 'UNPB'],
    ['ID', citationKey(paper)],
    ['TI', plainText(paper.title)],
    ...names.map((name) => ['AU', name] as const),
    ...(paper.truncated ? [['AU', 'others'] as const] : []),
    ['PY', monthOf(paper.id).slice(0, 4)],
    ['DA', monthOf(paper.id).replace('-', '/')],
    ['PB', 'arXiv'],
    ['M1', `arXiv:${paper.id}`],
    ['UR', arxivUrl(paper.id, 'abs')],
    ['L1', arxivUrl(paper.id, 'pdf')],
    ...(paper.abstract ? [['AB', plainText(paper.abstract)] as const] : []),
    ...paper.tags.map(({ name }) => ['KW', name] as const),
  ];
  return `${rows.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}`).join('\r\n')}\r\nER  - \r\n`;
}
