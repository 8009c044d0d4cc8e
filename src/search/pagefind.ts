/** Pagefind's indexer: records in, the files of a search bundle out. */
import { close, createIndex } from 'pagefind';
import type { SiteFile } from '../site/render.ts';
import type { SearchRecord } from './record.ts';

/** What the site's own search page loads; Pagefind's interfaces, playground and highlighter are left out. */
const NEEDED =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(?:meta|index|filter|fragment))$/;

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

async function openIndex() {
  // One index for all languages: a search sees only the index of its page's language.
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  refuse(errors);
  if (!index) throw new Error('Pagefind gave no index');
  return index;
}

/**
 * The bundle of these records, its paths below `folder` (`pagefind/`). The same records in the
 * same order give the same bytes. Not to be called twice at once: the service is stopped at the end.
 */
export async function bundleRecords(
  records: readonly SearchRecord[],
  folder: string,
): Promise<SiteFile[]> {
  // Without a record Pagefind's bundle cannot be opened in the browser.
  if (records.length === 0) return [];
  try {
    const index = await openIndex();
    for (const record of records) refuse((await index.addCustomRecord(record)).errors);
    const { files, errors } = await index.getFiles();
    refuse(errors);
    return files
      .filter(({ path }) => NEEDED.test(path))
      .map(({ path, content }) => ({ path: `${folder}${path}`, content }));
  } finally {
    await close();
  }
}
