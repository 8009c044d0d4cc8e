/** The foot of every page: what the site is, what it holds. */
import type { Site } from '../../src/site/site.ts';
import {
  archiveUrl,
  authorUrl,
  dataUrl,
  feedIndexUrl,
  healthUrl,
  libraryUrl,
  searchUrl,
  sourceUrl,
  statisticsUrl,
  tagIndexUrl,
} from '../../src/site/urls.ts';

export function Footer({ site }: { site: Site }) {
  const { config } = site;
  return (
    <footer class="foot">
      <div class="foot-row">
        <p class="foot-title">{config.title}</p>
        <p>{config.description}</p>
        <ul class="foot-links">
          <li>
            <a href={site.href(archiveUrl())}>Archive</a>
          </li>
          <li>
            <a href={site.href(tagIndexUrl())}>Tags</a>
          </li>
          <li>
            <a href={site.href(authorUrl())}>Authors</a>
          </li>
          <li>
            <a href={site.href(sourceUrl())}>Sources</a>
          </li>
          <li>
            <a href={site.href(statisticsUrl())}>Statistics</a>
          </li>
          <li>
            <a href={site.href(libraryUrl())}>Library</a>
          </li>
          <li>
            <a href={site.href(searchUrl())}>Search</a>
          </li>
          <li>
            <a href={site.href(feedIndexUrl())}>Follow</a>
          </li>
          <li>
            <a href={site.href(dataUrl())}>Data</a>
          </li>
          <li>
            <a href={site.href(healthUrl())}>Health</a>
          </li>
          <li class="with-script">
            <button type="button" class="link" data-keys>
              Keys
            </button>
          </li>
        </ul>
        <p class="colophon">
          Made with Broadsheet. Titles and abstracts are their authors’; the summaries are the
          digests’.
        </p>
      </div>
    </footer>
  );
}
