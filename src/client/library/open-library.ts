import type { Identifier } from '../../paper/schema.ts';
import type { KeptPaper } from './record.ts';

/** The library's page, for what can be done with the papers it shows. */
export interface OpenLibrary {
  /** Those that are chosen, or all that are shown. */
  readonly papers: readonly KeptPaper[];
  readonly chosen: readonly Identifier[];
  /** Of the view that is open. */
  readonly name: string;
  /** Shows what is kept now, with nothing chosen, and says what was done. */
  done(...said: readonly (Node | string)[]): void;
}
