import { type PageData, pageData } from '../../src/site/pages.ts';
import { PaperView } from '../views/paper.tsx';

export const data = pageData('papers');

export default function render({ site, item }: PageData<'papers'>) {
  return <PaperView site={site} paper={item} />;
}
