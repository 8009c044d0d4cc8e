/** Whether sitemaps list every page that is to be found, once, and nothing else. */
import type { BuiltSite } from './built-site.ts';
import { type Check, number, repeated, unequal } from './check.ts';
import type { PageFacts } from './page-facts.ts';

/** Reads the index, then all that it names. */
export function checkSitemaps(site: BuiltSite, pages: readonly PageFacts[]): Check {
  const index = locationsIn(site.read('sitemap.xml'));
  const files = index.flatMap((url) => site.targetOf(url, 'sitemap.xml') ?? []);
  const parts = files.filter((path) => site.files.has(path));
  const urls = parts.flatMap((path) => locationsIn(site.read(path)));
  const indexable = pages.filter((page) => page.indexable && page.path !== '404.html');
  const words = ['is listed, but no page', 'is not listed'] as const;
  const others = ['is listed, but no sitemap', 'is not in sitemap.xml'] as const;
  return {
    name: 'sitemaps',
    figures: `${number(parts.length)} with ${number(urls.length)} of ${number(indexable.length)} pages`,
    faults: [
      ...unequal(new Set(files), new Set(site.paths(/^sitemap\//)), others),
      ...repeated(urls).map((url) => `${url} is listed twice`),
      ...unequal(new Set(urls), new Set(indexable.map(({ path }) => site.addressOf(path))), words),
      ...(site.read('robots.txt').includes(`Sitemap: ${site.base}sitemap.xml\n`)
        ? []
        : ['robots.txt does not name sitemap.xml']),
    ],
  };
}

const locationsIn = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
