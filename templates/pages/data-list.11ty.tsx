import { type PageData, pageData } from '../../src/site/pages.ts';
import { dataList } from '../views/data-files.ts';

export const data = pageData('dataList');

export default function render({ site }: PageData<'dataList'>) {
  return dataList(site);
}
