/** One entry, interpreted: what one digest says of one paper. */
import type { Author, Identifier, PaperDate, Provenance, Summary } from './schema.ts';

/** A value and where it was taken from. */
export interface Sourced<T> {
  readonly value: T;
  readonly from: Provenance;
}

export interface AuthorList {
  readonly authors: readonly Author[];
  /** The list ended in "et al." or "and others". */
  readonly truncated: boolean;
  /** Parts that are no name, such as a lone `:`, and names so long that they must be several. */
  readonly unexpected: readonly string[];
}

export interface TranslatedField {
  readonly lang: string;
  readonly field: 'title' | 'abstract';
  readonly text: string;
}

export interface EntryRecord {
  /** Path of the digest below the input folder. */
  readonly digest: string;
  readonly line: number;
  readonly id?: Identifier | undefined;
  readonly version?: number | undefined;
  readonly date?: PaperDate | undefined;
  readonly topic?: string | undefined;
  /** Topics and front-matter tags of the digest. */
  readonly labels: readonly string[];
  readonly title?: Sourced<string> | undefined;
  readonly authors?: Sourced<AuthorList> | undefined;
  readonly abstract?: Sourced<string> | undefined;
  /** The address the entry links, as printed. */
  readonly link?: Sourced<string> | undefined;
  /** Addresses of code and projects under labels of their own. */
  readonly code: readonly string[];
  readonly summaries: readonly Sourced<Summary>[];
  readonly translations: readonly Sourced<TranslatedField>[];
  readonly categories?: Sourced<readonly string[]> | undefined;
}
