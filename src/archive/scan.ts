/** The digests that are there now. */
import type { KnownDigest } from './digests.ts';

/** A digest file that is there now. */
export interface Scanned {
  /** Path from the working directory, for diagnostics. */
  readonly display: string;
  readonly digest: KnownDigest;
}

/** A file that could not be read, with the reason. */
export type Unreadable = Pick<Scanned, 'display'> & Pick<KnownDigest, 'messages'>;

/** The digests below a folder, as far as they can be read. */
export interface Scan {
  readonly digests: readonly Scanned[];
  readonly unreadable: readonly Unreadable[];
  /** How many digests were read because nothing was known of them. */
  readonly read: number;
  /** Names all that was found: the same as last time when nothing has changed. */
  readonly key: string;
}
