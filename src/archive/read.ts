/** Reads a digest into an archive. Any process of a build may do this. */
import { join } from 'node:path';
import { eachDigest, type FoundFile } from '../digest/files.ts';
import { headOf } from '../library/head.ts';
import { readEntries } from '../library/load.ts';
import type { SiteConfig } from '../site/config.ts';
import { type KnownDigest, messagesOf } from './digests.ts';
import { EntryStore } from './entries.ts';
import { keyOf } from './hash.ts';
import type { Unreadable } from './scan.ts';

/** Where digests are read from, and how. */
export interface Reading {
  readonly entries: EntryStore;
  /** The folder of the digests. */
  readonly input: string;
  readonly config: SiteConfig;
  /** Names the code and the settings that decide what an entry says. */
  readonly reading: string;
}

/** The entries of the archive in a folder. */
export const entriesIn = (folder: string): EntryStore => new EntryStore(join(folder, 'entries'));

/** Reads a digest, by its path below the input folder, and keeps its entries. */
export function readPath(path: string, reading: Reading): KnownDigest | Unreadable {
  const [found] = eachDigest(reading.input, path);
  if (!found) throw new Error(`${path} is gone`);
  if ('bytes' in found) return readFound(found, reading);
  return { display: found.path, messages: messagesOf(found) };
}

function readFound(found: FoundFile, { entries: store, config, reading }: Reading): KnownDigest {
  const key = keyOf(reading, found);
  const { digestFile, entries } = readEntries(found, config);
  store.write(key, entries);
  return { key, head: headOf(digestFile, entries), messages: messagesOf(digestFile.file) };
}
