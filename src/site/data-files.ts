/** The papers of a site as data: a file of each month. */
import { jsonSizeOf } from '../archive/paper-json.ts';
import { groupBy } from '../library/group.ts';
import type { Library } from '../library/library.ts';
import { compareText } from '../library/order.ts';
import type { Paper } from '../paper/schema.ts';

/** The papers that were first listed in one month. */
export interface DataFile {
  /** `2025-10` */
  readonly month: string;
  /** In order of identifier. */
  readonly dataOf: readonly Paper[];
}

/** The months with papers, newest first. */
export function dataFiles({ papers }: Library): DataFile[] {
  return [...groupBy(papers, ({ date }) => date.value.slice(0, 7))]
    .map(([month, group]) => ({
      month,
      dataOf: group.toSorted((a, b) => compareText(a.id, b.id)),
    }))
    .sort((a, b) => compareText(b.month, a.month));
}

/** What is known of a file without making it. */
export interface DataSummary {
  readonly month: string;
  readonly papers: number;
  readonly bytes: number;
}

/** The size is that of the lines, each with its end. */
export const summaryOf = ({ month, dataOf }: DataFile): DataSummary => ({
  month,
  papers: dataOf.length,
  bytes: dataOf.reduce((sum, paper) => sum + jsonSizeOf(paper) + 1, 0),
});
