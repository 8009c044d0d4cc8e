/** From a paper to what can be cited: the only file of this folder that typesets. */
import type { Paper } from '../paper/schema.ts';
import { plainText } from '../text/index.ts';
import type { Citable } from './citable.ts';

/** What of a paper is wanted: files of many papers do without their abstracts. */
export interface CitableOptions {
  readonly abstract?: boolean;
}

/** A paper as it is cited; by default with its abstract. */
export function citableOfPaper(paper: Paper, { abstract = true }: CitableOptions = {}): Citable {
  const { id, title, authors, truncated, primaryCategory, tags } = paper;
  return {
    id,
    title,
    plainTitle: plainText(title),
    authors,
    truncated,
    ...(primaryCategory !== undefined && { primaryCategory }),
    ...(abstract && paper.abstract !== undefined && { abstract: plainText(paper.abstract) }),
    keywords: tags.map(({ name }) => name),
  };
}
