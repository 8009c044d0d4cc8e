import { type PageData, pageData } from '../../src/site/pages.ts';
import { robots } from '../views/sitemap.ts';

export const data = pageData('robots');

export default function render({ site }: PageData<'robots'>) {
  return robots(site);
}
