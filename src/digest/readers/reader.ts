/** What every digest format provides. */
import type { Digest } from '../entry.ts';
import type { Source } from '../source.ts';

export interface Reader {
  /** The format's name, as in front matter's `format:`. */
  readonly name: string;
  /** How many entries of this format begin in the text; 0 when it is not this format. */
  detect(source: Source): number;
  /** Locates every part of the digest. Gives every line that is not blank a role. */
  read(source: Source): Digest;
}
