/** What search engines read: the list of all pages, and where to find it. */

import type { Site } from '../../src/site/site.ts';
import {
  archiveUrl,
  dateUrl,
  homeUrl,
  listPage,
  paperUrl,
  searchUrl,
  sourceUrl,
  tagIndexUrl,
  tagUrl,
  yearUrl,
} from '../../src/site/urls.ts';

function* urls({ all: pages }: Site): Generator<string> {
  yield homeUrl();
  yield archiveUrl();
  yield searchUrl();
  for (const year of pages.years) yield yearUrl(year);
  for (const { month, list } of pages.months) yield listPage(dateUrl(month.value), list.number);
  for (const { day, list } of pages.days) yield listPage(dateUrl(day.date), list.number);
  for (const paper of pages.papers) yield paperUrl(paper.id);
  for (const { kind } of pages.tagIndexes) yield tagIndexUrl(kind);
  for (const { tag, list } of pages.tags) yield listPage(tagUrl(tag), list.number);
  yield sourceUrl();
  for (const { source, list } of pages.sources) yield listPage(sourceUrl(source.slug), list.number);
  for (const { digest, list } of pages.digests) yield listPage(sourceUrl(digest.slug), list.number);
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** `sitemap.xml`, as sitemaps.org describes it. */
export function sitemap(site: Site): string {
  const locations = Array.from(
    urls(site),
    (url) => `<url><loc>${escaped(site.absolute(url))}</loc></url>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...locations,
    '</urlset>\n',
  ].join('\n');
}

/** `robots.txt`: everything may be read. */
export const robots = (site: Site): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${site.absolute('/sitemap.xml')}\n`;
