/** The foot of every page: what the site is, what it holds. */
import type { Site } from '../../src/site/site.ts';
import { healthUrl, searchUrl, sourceUrl, tagIndexUrl, yearUrl } from '../../src/site/urls.ts';

export function Footer({ site }: { site: Site }) {
  const { config, library } = site;
  const [year] = library.years;
  return (
    <footer class="foot">
      <div class="foot-row">
        <p class="foot-title">{config.title}</p>
        <p>{config.description}</p>
        <ul class="foot-links">
          {year && (
            <li>
              <a href={site.href(yearUrl(year))}>Archive</a>
            </li>
          )}
          <li>
            <a href={site.href(tagIndexUrl())}>Tags</a>
          </li>
          <li>
            <a href={site.href(sourceUrl())}>Sources</a>
          </li>
          <li>
            <a href={site.href(searchUrl())}>Search</a>
          </li>
          <li>
            <a href={site.href(healthUrl())}>Health</a>
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
