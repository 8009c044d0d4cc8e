import { type PageData, pageData } from '../../src/site/pages.ts';
import { SourceView } from '../views/source.tsx';

export const data = pageData('sources');

export default function render({ site, item }: PageData<'sources'>) {
  return <SourceView site={site} {...item} />;
}
