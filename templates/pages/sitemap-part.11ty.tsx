import { type PageData, pageData } from '../../src/site/pages.ts';
import { sitemap } from '../views/sitemap.ts';

export const data = pageData('sitemaps');

export default function render({ site, item }: PageData<'sitemaps'>) {
  return sitemap(site, item);
}
