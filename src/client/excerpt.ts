/** Pagefind's excerpts: text with `<` and `>` encoded, and matches between `<mark>` and `</mark>`. */

export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/**
 * The parts of an excerpt as plain text, to be made into text nodes; whatever else it holds that
 * looks like markup stays text. Words marked one after the other become one part.
 */
export function parseExcerpt(excerpt: string): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let marked = false;
  for (const piece of excerpt.replace(/<\/mark>(\s+)<mark>/g, '$1').split(/(<\/?mark>)/)) {
    if (piece === '<mark>' || piece === '</mark>') marked = piece === '<mark>';
    else if (piece !== '') parts.push({ text: decode(piece), marked });
  }
  return parts;
}
