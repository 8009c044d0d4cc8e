import type { Site, SitePages } from '../../src/site/site.ts';
import { healthUrl, listPage } from '../../src/site/urls.ts';
import { HealthSourceView } from '../views/health-source.tsx';

type Item = SitePages['health'][number];

export const data = {
  pagination: { data: 'site.pages.health', size: 1, alias: 'item' },
  permalink: ({ item }: { item: Item }) => listPage(healthUrl(item.source.slug), item.list.number),
};

export default function render({ site, item }: { site: Site; item: Item }) {
  return <HealthSourceView site={site} {...item} />;
}
