import { type PageData, pageData } from '../../src/site/pages.ts';
import { AuthorView } from '../views/author.tsx';

export const data = pageData('authors');

export default function render({ site, item }: PageData<'authors'>) {
  return <AuthorView site={site} {...item} />;
}
