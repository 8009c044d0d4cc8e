/** Where the page stands, from the home page down; the last crumb is the page itself. */
import type { Site } from '../../src/site/site.ts';
import { dateUrl, homeUrl, yearUrl } from '../../src/site/urls.ts';
import { monthName } from './dates.ts';

export interface Crumb {
  readonly name: string;
  /** A URL of `urls.ts`; absent for the page itself. */
  readonly url?: string;
}

export function Crumbs({ site, crumbs }: { site: Site; crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label="Breadcrumb">
      <ol>
        {[{ name: 'Home', url: homeUrl() }, ...crumbs].map(({ name, url }) => (
          <li key={name}>
            {url ? <a href={site.href(url)}>{name}</a> : <span aria-current="page">{name}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Year, month and day of a date, each a link: `2025 › November › 12`. */
export function dateCrumbs(date: string): Crumb[] {
  const [year = '', , day] = date.split('-');
  const month = date.slice(0, 7);
  return [
    { name: year, url: yearUrl(year) },
    ...(date.length > 4 ? [{ name: monthName(date), url: dateUrl(month) }] : []),
    ...(day === undefined ? [] : [{ name: String(Number(day)), url: dateUrl(date) }]),
  ];
}

/** The same crumbs for the date's own page. */
export function ownDateCrumbs(date: string): Crumb[] {
  return dateCrumbs(date).map(({ name, url }, index, all) =>
    index === all.length - 1 || url === undefined ? { name } : { name, url },
  );
}
