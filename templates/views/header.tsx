/** The head of every page: the site's name, where to go, and the search field. */
import type { Site } from '../../src/site/site.ts';
import {
  archiveUrl,
  homeUrl,
  libraryUrl,
  searchUrl,
  sourceUrl,
  tagIndexUrl,
} from '../../src/site/urls.ts';
import type { PageInfo } from './layout.tsx';

export type Section = 'latest' | 'archive' | 'tags' | 'sources' | 'library' | 'search';

interface Item {
  readonly section: Section;
  readonly name: string;
  readonly url: string;
}

/**
 * The same on every page and every day: what changes with each digest (the newest day, counts) stands on the home page
 * alone, or a new digest would change every page of the site.
 */
const ITEMS: readonly Item[] = [
  { section: 'latest', name: 'Latest', url: homeUrl() },
  { section: 'archive', name: 'Archive', url: archiveUrl() },
  { section: 'tags', name: 'Tags', url: tagIndexUrl() },
  { section: 'sources', name: 'Sources', url: sourceUrl() },
  { section: 'library', name: 'Library', url: libraryUrl() },
  { section: 'search', name: 'Search', url: searchUrl() },
];

function current(item: Item, page: PageInfo): 'page' | 'true' | undefined {
  if (item.url === page.url) return 'page';
  return item.section === page.section ? 'true' : undefined;
}

export function Header({ site, page }: { site: Site; page: PageInfo }) {
  return (
    <header class="masthead">
      <div class="masthead-row">
        <p class="site-title">
          <a href={site.href(homeUrl())}>{site.config.title}</a>
        </p>
        <nav class="site-nav" aria-label="Site">
          <ul>
            {ITEMS.map((item) => (
              <li key={item.section} class={`to-${item.section}`}>
                <a href={site.href(item.url)} aria-current={current(item, page)}>
                  {item.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {page.section !== 'search' && <SearchField site={site} />}
      </div>
    </header>
  );
}

/** A plain form that leads to the search page; script may open the dialog instead. */
function SearchField({ site }: { site: Site }) {
  return (
    <search class="search-field">
      <form action={site.href(searchUrl())} data-search-open>
        <input
          type="search"
          name="q"
          aria-label="Search papers"
          placeholder="Search papers"
          autocomplete="off"
          aria-keyshortcuts="/"
        />
        <span class="key-hint" aria-hidden="true">
          /
        </span>
        <button type="submit" class="search-submit">
          Search
        </button>
      </form>
    </search>
  );
}
