/** Author names: four in a list, all of them on the paper's page. */
import type { Paper } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { authorHref } from './author-list.tsx';
import { number } from './words.ts';

const SHOWN = 4;
/** Reports of large projects have thousands of names: more than so many would hide the abstract. */
const CROWD = 60;
const FIRST = 30;

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

/** Every name in its order, each leading to the papers that carry it; of a crowd, most are folded away. */
export function Authors({ site, paper }: { site: Site; paper: Paper }) {
  const { authors, truncated } = paper;
  if (authors.length === 0) return null;
  const shown = authors.length > CROWD ? FIRST : authors.length;
  const more = authors.length - shown;
  return (
    <div class="authors" id="authors">
      <Names site={site} paper={paper} from={0} to={shown} />
      {more > 0 && (
        <details>
          <summary>and {number(more)} more</summary>
          <Names site={site} paper={paper} from={shown} to={authors.length} />
        </details>
      )}
      {truncated && <p>and others, whom the digest does not name</p>}
    </div>
  );
}

interface NamesProps {
  readonly site: Site;
  readonly paper: Paper;
  readonly from: number;
  readonly to: number;
}

function Names({ site, paper, from, to }: NamesProps) {
  return (
    <ul>
      {paper.authors.slice(from, to).map(({ name, printed }, index) => (
        <li key={`${index} ${printed}`}>
          <a href={authorHref(site, paper, name)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
