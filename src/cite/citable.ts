/** What a citation is made from. The browser makes citations too, so nothing in this folder but `of-paper.ts` typesets. */
import type { Identifier } from '../paper/schema.ts';

/** A paper as citation formats need it; one that lists and search results know is enough. */
export interface Citable {
  readonly id: Identifier;
  /** TeX-flavoured, as digests print it; where only the plain one is known, BibTeX escapes that. */
  readonly title?: string;
  readonly plainTitle: string;
  readonly authors: readonly { readonly name: string }[];
  /** The list of authors is cut: there are others. */
  readonly truncated: boolean;
  readonly primaryCategory?: string;
  /** Plain text. */
  readonly abstract?: string;
  readonly keywords?: readonly string[];
}
