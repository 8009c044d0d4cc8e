import { type PageData, pageData } from '../../src/site/pages.ts';
import { sitemap } from '../views/sitemap.ts';

export const data = pageData('sitemap');

export default function render({ site }: PageData<'sitemap'>) {
  return sitemap(site);
}
