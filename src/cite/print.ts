/** Citations of papers as text: of one, and of many in one file. */
import { bibtex } from './bibtex.ts';
import type { Citable } from './citable.ts';
import { cslItem } from './csl.ts';
import type { FormatName } from './formats.ts';
import { ris } from './ris.ts';

interface Printer {
  readonly one: (paper: Citable) => string;
  /** A file of several. */
  readonly join: (citations: readonly string[]) => string;
}

const PRINTERS: Readonly<Record<FormatName, Printer>> = {
  bibtex: { one: bibtex, join: (citations) => citations.join('\n') },
  ris: { one: ris, join: (citations) => citations.join('') },
  csl: {
    one: (paper) => JSON.stringify(cslItem(paper)),
    join: (citations) => `[\n${citations.join(',\n')}\n]\n`,
  },
};

/** The citation of one paper, as it stands in a file of this format. */
export const printCitation = (format: FormatName, paper: Citable): string =>
  PRINTERS[format].one(paper);

/** The text of a file of this format with these citations. */
export const joinCitations = (format: FormatName, citations: readonly string[]): string =>
  PRINTERS[format].join(citations);

/** The text of a file of this format. */
export const printCitations = (format: FormatName, papers: readonly Citable[]): string =>
  joinCitations(format, papers.map(PRINTERS[format].one));
