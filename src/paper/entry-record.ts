/** One entry, interpreted: what one digest says of one paper. */
import type { AuthorList } from './authors.ts';
import type { Identifier, PaperDate, Provenance, Summary } from './schema.ts';

/** A value and where it was taken from. */
export interface Sourced<T> {
  readonly value: T;
  readonly from: Provenance;
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
  readonly id?: Identifier;
  readonly version?: number;
  readonly date?: PaperDate;
  readonly topic?: string;
  /** Topics and front-matter tags of the digest. */
  readonly labels: readonly string[];
  readonly title?: Sourced<string>;
  readonly authors?: Sourced<AuthorList>;
  readonly abstract?: Sourced<string>;
  /** The address the entry links, as printed. */
  readonly link?: Sourced<string>;
  /** Addresses of code and projects under labels of their own. */
  readonly code: readonly string[];
  readonly summaries: readonly Sourced<Summary>[];
  readonly translations: readonly Sourced<TranslatedField>[];
  readonly categories?: Sourced<readonly string[]>;
}
