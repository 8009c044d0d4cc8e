/** The library goes out as one file. */
import { root } from '../place.ts';
import { download } from './download.ts';
import { FILE_VERSION, FORMAT } from './file-format.ts';
import { keptPapers } from './kept.ts';
import type { KeptPaper } from './record.ts';

/** Writes the file; `site` is the site's address, `at` the time in milliseconds since 1970. */
export function formatFile(papers: readonly KeptPaper[], site: string, at: number): string {
  const file = {
    format: FORMAT,
    version: FILE_VERSION,
    site,
    exported: new Date(at).toISOString(),
    papers,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Gives the reader the whole library as a file. */
export function exportAll(): void {
  const now = Date.now();
  const day = new Date(now).toISOString().slice(0, 10);
  const text = formatFile(keptPapers().papers, root.href, now);
  download(`broadsheet-library-${day}.json`, 'application/json', text);
}
