import type { Site, SitePages } from '../../src/site/site.ts';
import { dateUrl, listPage } from '../../src/site/urls.ts';
import { MonthView } from '../views/month.tsx';

type Item = SitePages['months'][number];

export const data = {
  pagination: { data: 'site.pages.months', size: 1, alias: 'item' },
  permalink: ({ item }: { item: Item }) => listPage(dateUrl(item.month.value), item.list.number),
};

export default function render({ site, item }: { site: Site; item: Item }) {
  return <MonthView site={site} {...item} />;
}
