/** Many papers in one file of citations. */
import { flat } from '../flat.ts';
import type { Paper } from '../paper/schema.ts';
import { Recent } from '../recent.ts';
import type { Citable } from './citable.ts';
import type { FormatName } from './formats.ts';
import { citableOfPaper } from './of-paper.ts';
import { joinCitations, printCitation } from './print.ts';

/** A paper stands in the files of its day, its month, its tags and its names, in all formats. */
const KEPT = 4096;
const citables = new Recent<Citable, Paper>(KEPT);
const printed: Readonly<Record<FormatName, Recent<string, Paper>>> = {
  bibtex: new Recent(KEPT),
  ris: new Recent(KEPT),
  csl: new Recent(KEPT),
};

/** The citations of papers, without abstracts. */
export function citationFile(format: FormatName, papers: readonly Paper[]): string {
  return joinCitations(
    format,
    papers.map((paper) =>
      printed[format].get(paper, () => flat(printCitation(format, citableOf(paper)))),
    ),
  );
}

const citableOf = (paper: Paper): Citable =>
  citables.get(paper, () => citableOfPaper(paper, { abstract: false }));
