/** The papers of a library by month or week, with the names of what is made from them. */
import { ArchivedPaper } from '../archive/archived-paper.ts';
import { FINDING } from '../archive/code.ts';
import { codeHash, hashOf } from '../archive/hash.ts';
import { monthOf } from '../archive/volume.ts';
import { groupBy } from '../library/group.ts';
import { compareText } from '../library/order.ts';
import type { Paper } from '../paper/schema.ts';
import { hashOfText, type PaperText, textOf } from './text.ts';

/** So many older papers say how rare a term is. */
export const ENOUGH = 1000;

/** Papers that are compared with each other and with all older ones. */
export interface RelatedVolume {
  /** `2025-10`, or where there are enough older papers, `2025-10-2` for the second week of that month. */
  readonly name: string;
  /** In order of identifier. */
  readonly papers: readonly Paper[];
  /** Names what its terms are read from. */
  readonly texts: string;
  /** Names what its neighbours are found from: its texts, and those of all volumes before. */
  readonly chain: string;
}

/**
 * The volumes of these papers, oldest first: months, and as soon as that changes no weights, weeks, so that a new digest
 * has one of them computed again.
 */
export function volumesOf(papers: readonly Paper[]): RelatedVolume[] {
  const code = codeHash(FINDING);
  let chain = code;
  let older = 0;
  const volumes: RelatedVolume[] = [];
  for (const [month, group] of inOrder(groupBy(papers, ({ date }) => monthOf(date)))) {
    const parts = older < ENOUGH ? [[month, group] as const] : inOrder(groupBy(group, weekOf));
    for (const [name, part] of parts) {
      const own = part.sort((a, b) => compareText(a.id, b.id));
      const texts = hashOf(code, own.map((paper) => `${paper.id} ${wordsOf(paper)}\n`).join(''));
      chain = hashOf(chain, name, texts);
      volumes.push({ name, papers: own, texts, chain });
    }
    older += group.length;
  }
  return volumes;
}

function inOrder(groups: ReadonlyMap<string, Paper[]>): [string, Paper[]][] {
  return [...groups].sort(([a], [b]) => compareText(a, b));
}

/** `2025-10-2` for the second seven days of a month; `2025-10-0` where the day is not known. */
const weekOf = ({ date }: Paper): string =>
  `${monthOf(date)}-${Math.ceil(Number(date.value.slice(8)) / 7)}`;

/** The texts of a volume's papers. */
export function* textsOf({ papers }: Pick<RelatedVolume, 'papers'>): Iterable<PaperText> {
  for (const paper of papers) yield paper instanceof ArchivedPaper ? paper.text : textOf(paper);
}

const wordsOf = (paper: Paper): string =>
  paper instanceof ArchivedPaper ? paper.words : hashOfText(textOf(paper));
