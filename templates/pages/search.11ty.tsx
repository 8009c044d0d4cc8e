import { type PageData, pageData } from '../../src/site/pages.ts';
import { SearchView } from '../views/search.tsx';

export const data = pageData('search');

export default function render({ site }: PageData<'search'>) {
  return <SearchView site={site} />;
}
