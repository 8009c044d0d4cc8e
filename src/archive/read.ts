/** Reads a digest into an archive. */
import type { FoundFile } from '../digest/files.ts';
import { headOf } from '../library/head.ts';
import { readEntries } from '../library/load.ts';
import type { SiteConfig } from '../site/config.ts';
import { type KnownDigest, messagesOf } from './digests.ts';
import type { EntryStore } from './entries.ts';
import { keyOf } from './hash.ts';

/** How digests are read. */
export interface Reading {
  readonly config: SiteConfig;
  /** Names the code and the settings that decide what an entry says. */
  readonly reading: string;
}

/** Reads a digest and keeps its entries. */
export function readInto(
  store: EntryStore,
  found: FoundFile,
  { config, reading }: Reading,
): KnownDigest {
  const key = keyOf(reading, found);
  const { digestFile, entries } = readEntries(found, config);
  store.write(key, entries);
  return { key, head: headOf(digestFile, entries), messages: messagesOf(digestFile.file) };
}
