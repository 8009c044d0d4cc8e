import { type PageData, pageData } from '../../src/site/pages.ts';
import { NotFoundView } from '../views/not-found.tsx';

export const data = pageData('notFound');

export default function render({ site }: PageData<'notFound'>) {
  return <NotFoundView site={site} />;
}
