import type { Site } from '../../src/site/site.ts';
import { sourceUrl } from '../../src/site/urls.ts';
import { SourceIndexView } from '../views/source.tsx';

export const data = { permalink: () => sourceUrl() };

export default function render({ site }: { site: Site }) {
  return <SourceIndexView site={site} />;
}
