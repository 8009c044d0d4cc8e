import { type PageData, pageData } from '../../src/site/pages.ts';
import { openSearch } from '../views/sitemap.ts';

export const data = pageData('openSearch');

export default function render({ site }: PageData<'openSearch'>) {
  return openSearch(site);
}
