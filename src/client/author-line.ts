/** Authors on one line, as every list shows them. */

const SHOWN = 4;
/** Stands last among the authors where every digest cut the list. */
export const CUT = 'et al.';

/** The first authors, and how many more there are: `and 7 more`, `et al.` */
export function authorLine(authors: readonly string[]): { shown: string; more: string } {
  const names = authors.filter((name, place) => name !== CUT || place < authors.length - 1);
  const truncated = names.length < authors.length;
  // One name more takes no more room than "and 1 more".
  const shown = names.length === SHOWN + 1 ? names : names.slice(0, SHOWN);
  const rest = names.length - shown.length;
  const more = rest > 0 ? `and ${rest} more${truncated ? `, ${CUT}` : ''}` : truncated ? CUT : '';
  return { shown: shown.join(', '), more };
}
