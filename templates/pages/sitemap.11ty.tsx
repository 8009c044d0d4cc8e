import { type PageData, pageData } from '../../src/site/pages.ts';
import { sitemapIndex } from '../views/sitemap.ts';

export const data = pageData('sitemap');

export default function render({ site }: PageData<'sitemap'>) {
  return sitemapIndex(site);
}
