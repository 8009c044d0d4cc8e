/** CSL-JSON, the format citation processors read. */
import { arxivUrl, monthOf } from '../paper/identifier.ts';
import type { Paper } from '../paper/schema.ts';
import { plainText } from '../text/index.ts';
import { citationKey } from './key.ts';
import { nameParts } from './names.ts';

/** One CSL-JSON item; a cut list of authors ends in the literal `others`. */
export function cslItem(paper: Paper): Record<string, unknown> {
  const authors = paper.authors.map(({ name }) => {
    const { family, given, suffix } = nameParts(name);
    return given ? { family, given, ...(suffix && { suffix }) } : { literal: family };
  });
  return {
    id: citationKey(paper),
    type: 'article',
    title: plainText(paper.title),
    author: paper.truncated ? [...authors, { literal: 'others' }] : authors,
    issued: { 'date-parts': [monthOf(paper.id).split('-').map(Number)] },
    publisher: 'arXiv',
    number: `arXiv:${paper.id}`,
    URL: arxivUrl(paper.id, 'abs'),
    ...(paper.abstract && { abstract: plainText(paper.abstract) }),
  };
}
