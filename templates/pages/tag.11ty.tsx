import type { Site, SitePages } from '../../src/site/site.ts';
import { listPage, tagUrl } from '../../src/site/urls.ts';
import { TagView } from '../views/tag.tsx';

type Item = SitePages['tags'][number];

export const data = {
  pagination: { data: 'site.pages.tags', size: 1, alias: 'item' },
  permalink: ({ item }: { item: Item }) => listPage(tagUrl(item.tag), item.list.number),
};

export default function render({ site, item }: { site: Site; item: Item }) {
  return <TagView site={site} {...item} />;
}
