import type { Site, SitePages } from '../../src/site/site.ts';
import { tagIndexUrl } from '../../src/site/urls.ts';
import { TagIndexView } from '../views/tag-index.tsx';

type Item = SitePages['tagIndexes'][number];

export const data = {
  pagination: { data: 'site.pages.tagIndexes', size: 1, alias: 'item' },
  permalink: ({ item }: { item: Item }) => tagIndexUrl(item.kind),
};

export default function render({ site, item }: { site: Site; item: Item }) {
  return <TagIndexView site={site} kind={item.kind} />;
}
