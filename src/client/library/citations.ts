/** Citations of what is kept, in the formats of the site. */
import { bibtex } from '../../cite/bibtex.ts';
import type { Citable } from '../../cite/citable.ts';
import { cslItem } from '../../cite/csl.ts';
import { ris } from '../../cite/ris.ts';
import { download } from './download.ts';
import { completeHere } from './here.ts';
import type { KeptPaper } from './record.ts';
import { keptPaper } from './store.ts';
import { titleOf } from './views.ts';

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

/** A format: the ending of its files, their type, and how citations make one. */
const FORMATS = {
  BibTeX: {
    extension: 'bib',
    type: 'application/x-bibtex',
    write: (papers: readonly Citable[]) => papers.map(bibtex).join('\n'),
  },
  RIS: {
    extension: 'ris',
    type: 'application/x-research-info-systems',
    write: (papers: readonly Citable[]) => papers.map(ris).join(''),
  },
  'CSL-JSON': {
    extension: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (papers: readonly Citable[]) => `${JSON.stringify(papers.map(cslItem), null, 1)}\n`,
  },
} as const;

/** Gives the reader a file of citations with all authors: what is known in part is completed first. */
export async function downloadCitations(
  format: keyof typeof FORMATS,
  papers: readonly KeptPaper[],
): Promise<void> {
  await completeHere(papers.map(({ id }) => id));
  const whole = papers.map((paper) => citable(keptPaper(paper.id) ?? paper));
  const { extension, type, write } = FORMATS[format];
  download(`library.${extension}`, type, write(whole));
}
