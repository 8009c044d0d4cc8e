/** CSL-JSON, the format citation processors read. */
import { arxivUrl, monthOf, parseIdentifier } from '../paper/identifier.ts';
import type { Citable } from './citable.ts';
import { citationKey } from './key.ts';
import { nameParts, nameText } from './names.ts';

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

const OTHERS = 'others';

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
    author: truncated ? [...names, { literal: OTHERS }] : names,
    issued: { 'date-parts': [monthOf(id).split('-').map(Number)] },
    publisher: 'arXiv',
    number: `arXiv:${id}`,
    URL: arxivUrl(id, 'abs'),
    ...(keywords.length > 0 && { keyword: keywords.join('; ') }),
    ...(abstract && { abstract }),
    ...(primaryCategory && { custom: { primaryClass: primaryCategory } }),
  };
}

/** The way back, for items that `cslItem` made; undefined when the number is no arXiv identifier. */
export function citableOf(item: CslItem): Citable | undefined {
  const { title, author, number, keyword, abstract, custom } = item;
  const id = parseIdentifier(number)?.id;
  if (id === undefined) return undefined;
  const last = author.at(-1);
  const truncated = last !== undefined && 'literal' in last && last.literal === OTHERS;
  const names = truncated ? author.slice(0, -1) : author;
  return {
    id,
    plainTitle: title,
    authors: names.map((name) => ({ name: 'literal' in name ? name.literal : nameText(name) })),
    truncated,
    ...(custom && { primaryCategory: custom.primaryClass }),
    ...(abstract && { abstract }),
    ...(keyword && { keywords: keyword.split('; ') }),
  };
}
