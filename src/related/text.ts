/** What a paper says of its matter: the text that its relations to other papers are found by. */
import { hashOf } from '../archive/hash.ts';
import type { Paper } from '../paper/schema.ts';

/** TeX-flavoured text. */
export interface PaperText {
  readonly title: string;
  /** The abstract; where there is none, the summaries that digests give. */
  readonly body: string;
}

export function textOf({
  title,
  abstract,
  summaries,
}: Pick<Paper, 'title' | 'abstract' | 'summaries'>): PaperText {
  return { title, body: abstract ?? summaries.map(({ text }) => text).join('\n') };
}

/** Tells whether a text is the same as before. */
export const hashOfText = ({ title, body }: PaperText): string => hashOf(title, body);
