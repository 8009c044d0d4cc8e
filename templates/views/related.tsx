/** Where to read on: the papers nearest to a paper, and what they share with it. */

import type { Paper } from '../../src/paper/schema.ts';
import type { RelatedPaper } from '../../src/related/related.ts';
import type { Site } from '../../src/site/site.ts';
import { paperUrl } from '../../src/site/urls.ts';
import { fullDate } from './dates.ts';
import { RichText } from './rich-text.tsx';

export function RelatedPapers({ site, paper }: { site: Site; paper: Paper }) {
  const related = site.related.of(paper);
  if (related.length === 0) return null;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">Related papers</h2>
      <ul>
        {related.map((item) => (
          <RelatedItem key={item.paper.id} site={site} {...item} />
        ))}
      </ul>
    </section>
  );
}

function RelatedItem({ site, paper, terms }: RelatedPaper & { site: Site }) {
  const { id, title, date } = paper;
  return (
    <li>
      <a href={site.href(paperUrl(id))}>
        <RichText source={title} unlinked />
      </a>
      <span class="related-why">
        <time datetime={date.value}>{fullDate(date)}</time>
        {terms.length > 0 && ` · shares ${terms.join(', ')}`}
      </span>
    </li>
  );
}
