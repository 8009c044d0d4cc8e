/** Many papers in one file of citations. */
import type { Paper } from '../paper/schema.ts';
import type { Citable } from './citable.ts';
import type { FormatName } from './formats.ts';
import { citableOfPaper } from './of-paper.ts';
import { printCitations } from './print.ts';

let last: { readonly papers: readonly Paper[]; readonly citables: readonly Citable[] } | undefined;

/** The citations of papers, without abstracts. The formats of one list follow each other: its titles are typeset once. */
export function citationFile(format: FormatName, papers: readonly Paper[]): string {
  if (last?.papers !== papers) {
    last = { papers, citables: papers.map((paper) => citableOfPaper(paper, { abstract: false })) };
  }
  return printCitations(format, last.citables);
}
