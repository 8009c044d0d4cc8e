import { type PageData, pageData } from '../../src/site/pages.ts';
import { AuthorIndexView } from '../views/author-index.tsx';

export const data = pageData('authorIndex');

export default function render({ site }: PageData<'authorIndex'>) {
  return <AuthorIndexView site={site} />;
}
