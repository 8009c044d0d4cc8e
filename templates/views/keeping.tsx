/** Where the reader's marks stand on a paper's own page. */
import type { Paper } from '../../src/paper/schema.ts';

/**
 * `site.js` fills it; its room is reserved, so that nothing moves. It also says what the library keeps of a paper and no
 * other part of the page says plainly.
 */
export function Keeping({ paper }: { paper: Paper }) {
  return (
    <div
      class="keeping"
      data-paper={paper.id}
      data-date={paper.date.value}
      data-category={paper.primaryCategory}
      data-truncated={paper.truncated ? '' : undefined}
    />
  );
}
