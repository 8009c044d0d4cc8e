import { type PageData, pageData } from '../../src/site/pages.ts';
import { DataPageView } from '../views/data.tsx';

export const data = pageData('dataIndex');

export default function render({ site }: PageData<'dataIndex'>) {
  return <DataPageView site={site} />;
}
