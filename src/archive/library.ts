/** From the volumes of an archive to the library a site is made of. */
import { basename, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { countByRule, setSeverities } from '../diagnostics.ts';
import { recordsOf } from '../library/head.ts';
import { Library } from '../library/library.ts';
import { descriptionsOf, reportOtherTitle, skippedOf, unreadableOf } from '../library/load.ts';
import type { SiteConfig } from '../site/config.ts';
import { ArchivedPaper, PaperReader } from './archived-paper.ts';
import { fileOf } from './digests.ts';
import type { Scan } from './scan.ts';
import type { PaperRow, VolumeStore } from './volume.ts';

/** What a library is made of. */
export interface LibrarySources {
  readonly volumes: VolumeStore;
  readonly rows: readonly PaperRow[];
  readonly scan: Pick<Scan, 'digests' | 'unreadable'>;
  /** The folder of the digests. */
  readonly input: string;
  readonly config: SiteConfig;
}

/** Papers whose texts are read when they are asked for. */
export function papersOf(volumes: VolumeStore, rows: readonly PaperRow[]): ArchivedPaper[] {
  const reader = new PaperReader((row) => volumes.line(row));
  return rows.map((row) => new ArchivedPaper(row, reader));
}

/** The library, and all files with what is reported of them. */
export function libraryOf({ volumes, rows, scan, input, config }: LibrarySources): {
  library: Library;
  files: readonly VFile[];
} {
  const files = new Map(
    scan.digests.map(({ display, digest }) => [digest.head.path, fileOf(display, digest.messages)]),
  );
  const unreadable = scan.unreadable.map(({ display, messages }) => fileOf(display, messages));
  for (const row of rows) {
    for (const { digest, line } of row.otherTitles) {
      const file = files.get(digest);
      if (file) reportOtherTitle(file, row, line);
    }
  }
  const all = [...files.values(), ...unreadable];
  for (const file of all) setSeverities(file, config.rules);
  const reported = scan.digests.flatMap(({ digest: { head } }) => {
    const file = files.get(head.path);
    return file ? [{ head, path: head.path, file }] : [];
  });
  const published = reported.filter(({ head }) => head.entries > 0);
  const heads = published.map(({ head, file }) => ({ head, reports: countByRule([file]) }));
  const library = new Library({
    papers: papersOf(volumes, rows),
    digests: recordsOf(heads, config, basename(resolve(input))),
    skipped: [
      ...skippedOf(reported.filter(({ head }) => head.entries === 0)),
      ...unreadableOf(unreadable, input),
    ],
    descriptions: descriptionsOf(config),
    authors: config,
  });
  return { library, files: all };
}
