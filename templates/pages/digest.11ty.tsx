import type { Site, SitePages } from '../../src/site/site.ts';
import { listPage, sourceUrl } from '../../src/site/urls.ts';
import { DigestView } from '../views/digest.tsx';

type Item = SitePages['digests'][number];

export const data = {
  pagination: { data: 'site.pages.digests', size: 1, alias: 'item' },
  permalink: ({ item }: { item: Item }) => listPage(sourceUrl(item.digest.slug), item.list.number),
};

export default function render({ site, item }: { site: Site; item: Item }) {
  return <DigestView site={site} {...item} />;
}
