/** What search engines and browsers read: the lists of all pages, where to find them, and how to search. */
import type { Sitemap } from '../../src/site/pages.ts';
import type { Site } from '../../src/site/site.ts';
import { searchUrl, sitemapUrl } from '../../src/site/urls.ts';
import { escapeXml } from '../../src/xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** `sitemap.xml`: the index of all sitemaps, as sitemaps.org describes it. */
export function sitemapIndex(site: Site): string {
  const rows = site.all.sitemaps.map(
    ({ name }) => `<sitemap><loc>${escapeXml(site.absolute(sitemapUrl(name)))}</loc></sitemap>`,
  );
  return [HEAD, `<sitemapindex xmlns="${NAMESPACE}">`, ...rows, '</sitemapindex>\n'].join('\n');
}

/** One sitemap. */
export function sitemap(site: Site, { urls }: Sitemap): string {
  const rows = urls.map((url) => `<url><loc>${escapeXml(site.absolute(url))}</loc></url>`);
  return [HEAD, `<urlset xmlns="${NAMESPACE}">`, ...rows, '</urlset>\n'].join('\n');
}

/** `robots.txt`: everything may be read. */
export const robots = (site: Site): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${site.absolute(sitemapUrl())}\n`;

/** As long as OpenSearch lets a short name be. */
const SHORT = 16;

/** The title, or as many whole words of it as a short name may have. */
function shortName(title: string): string {
  if (title.length <= SHORT) return title;
  const words = title.slice(0, SHORT + 1).replace(/\s+\S*$/, '');
  return words.length > SHORT ? title.slice(0, SHORT) : words;
}

/** `opensearch.xml`: a browser that has read it searches the site from its address bar. */
export function openSearch(site: Site): string {
  const { title, description } = site.config;
  const template = `${site.absolute(searchUrl())}?q={searchTerms}`;
  return [
    HEAD,
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeXml(shortName(title))}</ShortName>`,
    `<Description>${escapeXml(description.slice(0, 1024))}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Image type="image/svg+xml">${escapeXml(site.absolute('/assets/icon.svg'))}</Image>`,
    `<Url type="text/html" template="${escapeXml(template)}"/>`,
    '</OpenSearchDescription>\n',
  ].join('\n');
}
