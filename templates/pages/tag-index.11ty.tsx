import { type PageData, pageData } from '../../src/site/pages.ts';
import { TagIndexView } from '../views/tag-index.tsx';

export const data = pageData('tagIndexes');

export default function render({ site, item }: PageData<'tagIndexes'>) {
  return <TagIndexView site={site} kind={item.kind} />;
}
