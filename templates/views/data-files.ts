/** The papers as data, and what is said of the files by file. */
import { jsonOf } from '../../src/archive/paper-json.ts';
import { paperSchema } from '../../src/paper/fields.ts';
import { type DataFile, summaryOf } from '../../src/site/data-files.ts';
import type { Site } from '../../src/site/site.ts';
import { dataUrl } from '../../src/site/urls.ts';

/** The papers of a month as NDJSON: one a line. */
export const dataText = ({ dataOf }: DataFile): string =>
  dataOf.map((paper) => `${jsonOf(paper)}\n`).join('');

/** `index.json`: the months with their papers, bytes and addresses, newest first. */
export function dataList(site: Site): string {
  const months = site.all.dataFiles.map((file) => ({
    ...summaryOf(file),
    url: site.absolute(dataUrl(`${file.month}.ndjson`)),
  }));
  const schema = site.absolute(dataUrl('paper.schema.json'));
  return `${JSON.stringify({ papers: site.library.papers.length, schema, months }, null, 2)}\n`;
}

/** `paper.schema.json`: the JSON Schema of a line. */
export const dataSchema = (): string => `${JSON.stringify(paperSchema(), null, 2)}\n`;
