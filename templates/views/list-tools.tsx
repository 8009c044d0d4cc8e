/** Above a list: how much of each paper is shown, and how papers are grouped. Script does both; without it, nothing shows. */
import type { Listing } from '../../src/library/library.ts';
import { digestAt } from '../../src/library/lookup.ts';
import type { Site } from '../../src/site/site.ts';

export interface ListToolsProps {
  readonly site: Site;
  /** What the page groups its papers by; absent where it does not. */
  readonly grouped?: 'digest' | 'day';
  /** The papers that can be grouped otherwise. */
  readonly listings?: readonly Listing[];
}

/** `list-view.ts` answers; the chosen view is remembered for all pages. */
export function ListTools({ site, grouped, listings = [] }: ListToolsProps) {
  return (
    <div class="list-tools">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend */}
      <div class="segments" role="group" aria-label="How much of each paper">
        <button type="button" data-view-choice="scan" aria-pressed="true">
          Scan
        </button>
        <button type="button" data-view-choice="read" aria-pressed="false">
          Read
        </button>
      </div>
      {grouped && listings.length > 1 && (
        <label class="group-choice">
          Group by{' '}
          <select data-group-choice data-sources={JSON.stringify(sourceNames(site, listings))}>
            <option value="">{grouped}</option>
            <option value="subject">subject</option>
            <option value="source">source</option>
          </select>
        </label>
      )}
    </div>
  );
}

/** The sources of these papers, by slug. */
function sourceNames({ library }: Site, listings: readonly Listing[]): Record<string, string> {
  const sources = listings.flatMap(({ sightings }) =>
    sightings.flatMap(({ digest }) => digestAt(library, digest)?.source ?? []),
  );
  return Object.fromEntries(sources.map(({ slug, name }) => [slug, name]));
}

/** The sources that list a paper here, as the grouping needs them. */
export function sourcesOf({ library }: Site, { sightings }: Listing): string {
  const slugs = sightings.flatMap(({ digest }) => digestAt(library, digest)?.source.slug ?? []);
  return [...new Set(slugs)].join(' ');
}
