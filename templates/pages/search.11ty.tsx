import type { Site } from '../../src/site/site.ts';
import { searchUrl } from '../../src/site/urls.ts';
import { SearchView } from '../views/search.tsx';

export const data = { permalink: () => searchUrl() };

export default function render({ site }: { site: Site }) {
  return <SearchView site={site} />;
}
