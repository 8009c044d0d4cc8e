import type { Source } from '../../src/library/library.ts';
import type { Site } from '../../src/site/site.ts';
import { sourceUrl } from '../../src/site/urls.ts';
import { SourceView } from '../views/source.tsx';

export const data = {
  pagination: { data: 'site.pages.sources', size: 1, alias: 'source' },
  permalink: ({ source }: { source: Source }) => sourceUrl(source.slug),
};

export default function render({ site, source }: { site: Site; source: Source }) {
  return <SourceView site={site} source={source} />;
}
