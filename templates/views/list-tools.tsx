/** Above a list: how much of each paper is shown, and how papers are grouped. */
import type { Listing } from '../../src/library/library.ts';
import { digestAt } from '../../src/library/lookup.ts';
import type { Site } from '../../src/site/site.ts';
import { readUrl } from '../../src/site/urls.ts';

export interface ListToolsProps {
  readonly site: Site;
  /** What the page groups its papers by; absent where it does not. */
  readonly grouped?: 'digest' | 'day';
  /** The papers that can be grouped otherwise. */
  readonly listings?: readonly Listing[];
  /** Where the list stands to scan; beside it, it stands with abstracts. Absent where abstracts have no page of their own. */
  readonly url?: string;
  /** Whether this is the page with abstracts. */
  readonly read?: boolean;
}

/** `list-view.ts` answers on the page at hand, and remembers the view for all pages. */
export function ListTools({ site, grouped, listings = [], url, read = false }: ListToolsProps) {
  return (
    <div class={url ? 'list-tools' : 'list-tools by-script'}>
      {url ? <ViewLinks site={site} url={url} read={read} /> : <ViewButtons />}
      {grouped && listings.length > 1 && (
        <label class="group-choice by-script">
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

function ViewLinks({ site, url, read }: { site: Site; url: string; read: boolean }) {
  return (
    <nav class="segments" aria-label="How much of each paper">
      <a href={site.href(url)} data-view-choice="scan" aria-current={read ? undefined : 'true'}>
        Scan
      </a>
      <a
        href={site.href(readUrl(url))}
        data-view-choice="read"
        aria-current={read ? 'true' : undefined}
      >
        Read
      </a>
    </nav>
  );
}

/** Where lists have no abstracts: whole summaries are there to be shown. */
function ViewButtons() {
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend */}
      <div class="segments" role="group" aria-label="How much of each paper">
        <button type="button" data-view-choice="scan" aria-pressed="true">
          Scan
        </button>
        <button type="button" data-view-choice="read" aria-pressed="false">
          Read
        </button>
      </div>
    </>
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
