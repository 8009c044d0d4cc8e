/** Citations of what is kept, in the formats of the site. */
import type { Citable } from '../../cite/citable.ts';
import { FORMATS, type FormatName } from '../../cite/formats.ts';
import { printCitations } from '../../cite/print.ts';
import { completeHere } from './complete-here.ts';
import { download } from './download.ts';
import { keptPaper } from './kept.ts';
import { type KeptPaper, titleOf } from './record.ts';

function citable(paper: KeptPaper): Citable {
  const { id, about } = paper;
  return {
    id,
    plainTitle: titleOf(paper),
    authors: (about?.authors ?? []).map((name) => ({ name })),
    truncated: about?.truncated ?? false,
    ...(about?.primaryCategory && { primaryCategory: about.primaryCategory }),
  };
}

/** Gives the reader a file of citations with all authors: what is known in part is completed first. */
export async function downloadCitations(
  format: FormatName,
  papers: readonly KeptPaper[],
): Promise<void> {
  await completeHere(papers.map(({ id }) => id));
  const whole = papers.map((paper) => citable(keptPaper(paper.id) ?? paper));
  const { extension, type } = FORMATS[format];
  download(`library.${extension}`, type, printCitations(format, whole));
}
