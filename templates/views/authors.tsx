/** Author names: four in a list, all of them on the paper's page. */
import type { Paper } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { authorHref } from './author-list.tsx';

const SHOWN = 4;

/** `A, B, C, D and 7 more`; a list its digests cut short ends in "et al." */
export function ByLine({ paper, href }: { paper: Paper; href: string }) {
  const { authors, truncated } = paper;
  if (authors.length === 0) return null;
  // One name more takes no more room than "and 1 more".
  const shown = authors.length === SHOWN + 1 ? authors : authors.slice(0, SHOWN);
  const more = authors.length - shown.length;
  return (
    <p class="paper-authors">
      {shown.map(({ name }) => name).join(', ')}
      {more > 0 && (
        <>
          {' '}
          <a class="more" href={`${href}#authors`}>
            and {more} more{truncated && ', et al.'}
          </a>
        </>
      )}
      {more === 0 && truncated && <span class="more"> et al.</span>}
    </p>
  );
}

/** Every name in its order, each leading to the papers that carry it. */
export function Authors({ site, paper }: { site: Site; paper: Paper }) {
  const { authors, truncated } = paper;
  if (authors.length === 0) return null;
  return (
    <div class="authors" id="authors">
      <ul>
        {authors.map(({ name, printed }, index) => (
          <li key={`${index} ${printed}`}>
            <a href={authorHref(site, paper, name)}>{name}</a>
          </li>
        ))}
      </ul>
      {truncated && <p>and others, whom the digest does not name</p>}
    </div>
  );
}
