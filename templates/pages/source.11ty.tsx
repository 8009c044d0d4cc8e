import type { Site, SitePages } from '../../src/site/site.ts';
import { listPage, sourceUrl } from '../../src/site/urls.ts';
import { SourceView } from '../views/source.tsx';

type Item = SitePages['sources'][number];

export const data = {
  pagination: { data: 'site.pages.sources', size: 1, alias: 'item' },
  permalink: ({ item }: { item: Item }) => listPage(sourceUrl(item.source.slug), item.list.number),
};

export default function render({ site, item }: { site: Site; item: Item }) {
  return <SourceView site={site} {...item} />;
}
