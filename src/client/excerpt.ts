/** Pagefind's excerpts: text with `<` and `>` encoded, and matches between `<mark>` and `</mark>`. */
import { unspaced } from '../search/han.ts';

export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** Between two words that are marked one after the other. */
const BETWEEN_MARKS = /<\/mark>(\s+)<mark>/g;

/**
 * The parts of an excerpt as plain text, to be made into text nodes; whatever else it holds that
 * looks like markup stays text. Words marked one after the other become one part.
 */
export function parseExcerpt(excerpt: string): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let marked = false;
  for (const piece of unspaced(excerpt.replace(BETWEEN_MARKS, '$1')).split(/(<\/?mark>)/)) {
    if (piece === '<mark>' || piece === '</mark>') marked = piece === '<mark>';
    else if (piece !== '') parts.push({ text: decode(piece), marked });
  }
  return parts;
}
