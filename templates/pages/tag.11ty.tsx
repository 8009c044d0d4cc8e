import { type PageData, pageData } from '../../src/site/pages.ts';
import { TagView } from '../views/tag.tsx';

export const data = pageData('tags');

export default function render({ site, item }: PageData<'tags'>) {
  return <TagView site={site} {...item} />;
}
