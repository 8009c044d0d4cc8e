/** CSL-JSON, the format citation processors read. */
import { arxivUrl, monthOf } from '../paper/identifier.ts';
import type { Citable } from './citable.ts';
import { citationKey } from './key.ts';
import { nameParts } from './names.ts';

/** A name in its parts, or one that has none. */
export type CslName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

/** One item of CSL-JSON, as Broadsheet writes it. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article';
  readonly title: string;
  readonly author: readonly CslName[];
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly publisher: string;
  /** `arXiv:2510.01711` */
  readonly number: string;
  readonly URL: string;
  /** Parted by `; `. */
  readonly keyword?: string;
  readonly abstract?: string;
  /** What CSL has no field for: BibTeX's `primaryClass`. */
  readonly custom?: { readonly primaryClass: string };
}

function cslName({ name }: { readonly name: string }): CslName {
  const { family, given, suffix } = nameParts(name);
  return given ? { family, given, ...(suffix && { suffix }) } : { literal: family };
}

/** One CSL-JSON item; a cut list of authors ends in the literal `others`. */
export function cslItem(paper: Citable): CslItem {
  const { id, authors, truncated, keywords = [], abstract, primaryCategory } = paper;
  const names = authors.map(cslName);
  return {
    id: citationKey(paper),
    type: 'article',
    title: paper.plainTitle,
    author: truncated ? [...names, { literal: 'others' }] : names,
    issued: { 'date-parts': [monthOf(id).split('-').map(Number)] },
    publisher: 'arXiv',
    number: `arXiv:${id}`,
    URL: arxivUrl(id, 'abs'),
    ...(keywords.length > 0 && { keyword: keywords.join('; ') }),
    ...(abstract && { abstract }),
    ...(primaryCategory && { custom: { primaryClass: primaryCategory } }),
  };
}
