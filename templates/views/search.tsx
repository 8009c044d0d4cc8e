/** The search page: a form and the places that `search.js` fills. */
import type { Site } from '../../src/site/site.ts';
import { archiveUrl, searchUrl, tagIndexUrl } from '../../src/site/urls.ts';
import { Layout } from './layout.tsx';
import { SearchGuide } from './search-guide.tsx';
import { count } from './words.ts';

export function SearchView({ site }: { site: Site }) {
  const papers = count(site.library.papers.length, 'paper');
  const page = {
    kind: 'search',
    title: 'Search',
    description: `Search ${papers} by title, author, abstract or arXiv identifier.`,
    url: searchUrl(),
    section: 'search',
    scripts: ['search.js'],
  } as const;
  return (
    <Layout site={site} page={page}>
      <h1 class="visually-hidden">Search</h1>
      <SearchForm site={site} />
      <WithoutScript site={site} />
      <div class="search-tools">
        <p id="search-status" class="search-status" role="status" aria-live="polite">
          Titles, authors, abstracts and arXiv identifiers of {papers}.
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend */}
        <div id="search-sort" class="segments" role="group" aria-label="Sort" hidden />
      </div>
      <div id="search-take" class="search-take" />
      <section id="search-saved" class="search-saved" hidden />
      <SearchGuide site={site} />
      <div class="search-body">
        <details id="search-filter-panel" class="filter-panel" hidden>
          <summary>Filters</summary>
          <div id="search-filters" class="filters" />
        </details>
        <div class="search-found">
          <ol id="search-results" class="papers" />
          <button id="search-more" class="button" type="button" hidden>
            More results
          </button>
          <div id="search-older" class="search-older" hidden />
        </div>
      </div>
    </Layout>
  );
}

/** Leads to the search page; there, script answers at once. */
export function SearchForm({ site }: { site: Site }) {
  return (
    <search>
      <form id="search-form" class="search-form" action={site.href(searchUrl())}>
        <label class="visually-hidden" for="search-input">
          Words, names or an arXiv identifier
        </label>
        <input
          id="search-input"
          type="search"
          name="q"
          placeholder="Words, names, arXiv id"
          autocomplete="off"
          spellcheck={false}
        />
        <button class="button primary" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}

function WithoutScript({ site }: { site: Site }) {
  return (
    <noscript>
      <p class="note">
        Search runs in your browser and needs JavaScript, which is off. Without it, papers are found
        through the <a href={site.href(tagIndexUrl())}>tags</a> and the{' '}
        <a href={site.href(archiveUrl())}>archive</a>.
      </p>
    </noscript>
  );
}
