import { type PageData, pageData } from '../../src/site/pages.ts';
import { SourceIndexView } from '../views/source.tsx';

export const data = pageData('sourceIndex');

export default function render({ site }: PageData<'sourceIndex'>) {
  return <SourceIndexView site={site} />;
}
