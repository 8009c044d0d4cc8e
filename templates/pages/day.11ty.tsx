import type { Site, SitePages } from '../../src/site/site.ts';
import { dateUrl, listPage } from '../../src/site/urls.ts';
import { DayView } from '../views/day.tsx';

type Item = SitePages['days'][number];

export const data = {
  pagination: { data: 'site.pages.days', size: 1, alias: 'item' },
  permalink: ({ item }: { item: Item }) => listPage(dateUrl(item.day.date), item.list.number),
};

export default function render({ site, item }: { site: Site; item: Item }) {
  return <DayView site={site} {...item} />;
}
