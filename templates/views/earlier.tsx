/** What digests said otherwise of a paper: other titles, and where the abstract differs. */

import { digestAt } from '../../src/library/lookup.ts';
import type { Paper, Sighting, Wording } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { sourceUrl } from '../../src/site/urls.ts';
import { fullDate } from './dates.ts';
import { RichText } from './rich-text.tsx';
import { count } from './words.ts';

export function Earlier({ site, paper }: { site: Site; paper: Paper }) {
  if (paper.earlier.length === 0) return null;
  return (
    <section class="earlier" aria-labelledby="earlier">
      <h2 id="earlier">Earlier wording</h2>
      <ul>
        {paper.earlier.map((wording) => (
          <li key={wording.text ?? wording.field}>
            {wording.text === undefined ? (
              <span class="earlier-note">Another abstract</span>
            ) : (
              <RichText class="earlier-title" source={wording.text} unlinked />
            )}
            <Where site={site} wording={wording} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The newest place, and how many more there are. */
function Where({ site, wording }: { site: Site; wording: Wording }) {
  const [newest, ...others] = wording.seenIn;
  if (!newest) return null;
  return (
    <span class="earlier-where">
      <Place site={site} sighting={newest} />
      {others.length > 0 && ` and ${count(others.length, 'other entry')}`}
    </span>
  );
}

function Place({ site, sighting }: { site: Site; sighting: Sighting }) {
  const { date, topic, version, line } = sighting;
  const digest = digestAt(site.library, sighting.digest);
  const name = digest?.source.name ?? sighting.digest;
  return (
    <>
      {digest ? <a href={site.href(sourceUrl(digest.slug))}>{name}</a> : name}
      {topic && `, ${topic}`}, {fullDate(date)}
      {version !== undefined && `, version ${version}`}, line {line}
    </>
  );
}
