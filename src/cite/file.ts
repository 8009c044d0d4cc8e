/** Many papers in one file of citations. */
import type { Paper } from '../paper/schema.ts';
import { bibtex } from './bibtex.ts';
import type { Citable } from './citable.ts';
import { cslItem } from './csl.ts';
import { FORMATS } from './formats.ts';
import { citableOfPaper } from './of-paper.ts';
import { ris } from './ris.ts';

/** `bibtex`, `ris` or `csl`. */
export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

const PRINTERS: Readonly<Record<FormatName, (papers: readonly Citable[]) => string>> = {
  bibtex: (papers) => papers.map(bibtex).join('\n'),
  ris: (papers) => papers.map(ris).join(''),
  csl: (papers) => `[\n${papers.map((paper) => JSON.stringify(cslItem(paper))).join(',\n')}\n]\n`,
};

let last: { readonly papers: readonly Paper[]; readonly citables: readonly Citable[] } | undefined;

/** The citations of papers, without abstracts. The formats of one list follow each other: its titles are typeset once. */
export function citationFile(format: FormatName, papers: readonly Paper[]): string {
  if (last?.papers !== papers) {
    last = { papers, citables: papers.map((paper) => citableOfPaper(paper, { abstract: false })) };
  }
  return PRINTERS[format](last.citables);
}
