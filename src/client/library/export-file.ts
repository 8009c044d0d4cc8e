/** The library goes out as one file. */
import { root } from '../place.ts';
import { download } from './download.ts';
import { FILE_VERSION, FORMAT } from './file-format.ts';
import { keptPapers } from './kept.ts';
import type { KeptSearch } from './kept-search.ts';
import type { KeptPaper } from './record.ts';
import { keptSearches } from './searches.ts';

/** What goes into the file. */
export interface Exported {
  readonly papers: readonly KeptPaper[];
  readonly searches: readonly KeptSearch[];
}

/** Writes the file; `site` is the site's address, `at` the time in milliseconds since 1970. */
export function formatFile({ papers, searches }: Exported, site: string, at: number): string {
  const file = {
    format: FORMAT,
    version: FILE_VERSION,
    site,
    exported: new Date(at).toISOString(),
    papers,
    searches,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Gives the reader the whole library as a file. */
export function exportAll(): void {
  const now = Date.now();
  const day = new Date(now).toISOString().slice(0, 10);
  const kept = { papers: keptPapers().papers, searches: keptSearches() };
  const text = formatFile(kept, root.href, now);
  download(`broadsheet-library-${day}.json`, 'application/json', text);
}
