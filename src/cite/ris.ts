/** RIS, as reference managers import it. */
import { arxivUrl, monthOf } from '../paper/identifier.ts';
import type { Citable } from './citable.ts';
import { citationKey } from './key.ts';
import { nameParts } from './names.ts';

/** One RIS record, from `TY` to `ER`; values are one line each. */
export function ris(paper: Citable): string {
  const names = paper.authors.map(({ name }) => {
    const { family, given, suffix } = nameParts(name);
    return [family, given, suffix].filter((part) => part !== undefined).join(', ');
  });
  const rows: (readonly [string, string])[] = [
    ['TY', 'UNPB'],
    ['ID', citationKey(paper)],
    ['TI', paper.plainTitle],
    ...names.map((name) => ['AU', name] as const),
    ...(paper.truncated ? [['AU', 'others'] as const] : []),
    ['PY', monthOf(paper.id).slice(0, 4)],
    ['DA', monthOf(paper.id).replace('-', '/')],
    ['PB', 'arXiv'],
    ['M1', `arXiv:${paper.id}`],
    ['UR', arxivUrl(paper.id, 'abs')],
    ['L1', arxivUrl(paper.id, 'pdf')],
    ...(paper.abstract ? [['AB', paper.abstract] as const] : []),
    ...(paper.keywords ?? []).map((keyword) => ['KW', keyword] as const),
  ];
  return `${rows.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}`).join('\r\n')}\r\nER  - \r\n`;
}
