/** The papers of a library by volume, with the names of what is made from them. */
import { ArchivedPaper } from '../archive/archived-paper.ts';
import { FINDING } from '../archive/code.ts';
import { codeHash, hashOf } from '../archive/hash.ts';
import { monthOf } from '../archive/volume.ts';
import { groupBy } from '../library/group.ts';
import { compareText } from '../library/order.ts';
import type { Paper } from '../paper/schema.ts';
import { hashOfText, type PaperText, textOf } from './text.ts';

export interface RelatedVolume {
  readonly month: string;
  /** In order of identifier. */
  readonly papers: readonly Paper[];
  /** Names what its terms are read from. */
  readonly texts: string;
  /** Names what its neighbours are found from: its texts, and those of all volumes before. */
  readonly chain: string;
}

/** The volumes of these papers, oldest first. */
export function volumesOf(papers: readonly Paper[]): RelatedVolume[] {
  const code = codeHash(FINDING);
  let chain = code;
  return [...groupBy(papers, ({ date }) => monthOf(date))]
    .sort(([a], [b]) => compareText(a, b))
    .map(([month, group]) => {
      const own = group.sort((a, b) => compareText(a.id, b.id));
      const texts = hashOf(code, own.map((paper) => `${paper.id} ${wordsOf(paper)}\n`).join(''));
      chain = hashOf(chain, month, texts);
      return { month, papers: own, texts, chain };
    });
}

/** The texts of a volume's papers. */
export function* textsOf({ papers }: Pick<RelatedVolume, 'papers'>): Iterable<PaperText> {
  for (const paper of papers) yield paper instanceof ArchivedPaper ? paper.text : textOf(paper);
}

const wordsOf = (paper: Paper): string =>
  paper instanceof ArchivedPaper ? paper.words : hashOfText(textOf(paper));
