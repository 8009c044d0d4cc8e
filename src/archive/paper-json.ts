/** Papers as lines of JSON, as volumes hold them. */
import type { Paper } from '../paper/schema.ts';
import { ArchivedPaper } from './archived-paper.ts';

/** The whole paper as JSON; one of the archive is not parsed for it. */
export const jsonOf = (paper: Paper): string =>
  paper instanceof ArchivedPaper ? paper.json : JSON.stringify(paper);

/** The size of its JSON in bytes; of one of the archive it is known without reading. */
export const jsonSizeOf = (paper: Paper): number =>
  paper instanceof ArchivedPaper ? paper.size : Buffer.byteLength(JSON.stringify(paper));
