/** Citations of many papers in one text. */
import { bibtex } from './bibtex.ts';
import type { Citable } from './citable.ts';
import { cslItem } from './csl.ts';
import type { FormatName } from './formats.ts';
import { ris } from './ris.ts';

const PRINTERS: Readonly<Record<FormatName, (papers: readonly Citable[]) => string>> = {
  bibtex: (papers) => papers.map(bibtex).join('\n'),
  ris: (papers) => papers.map(ris).join(''),
  csl: (papers) => `[\n${papers.map((paper) => JSON.stringify(cslItem(paper))).join(',\n')}\n]\n`,
};

/** The text of a file of this format. */
export const printCitations = (format: FormatName, papers: readonly Citable[]): string =>
  PRINTERS[format](papers);
