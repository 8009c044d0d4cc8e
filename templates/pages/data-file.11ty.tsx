import { type PageData, pageData } from '../../src/site/pages.ts';
import { dataText } from '../views/data-files.ts';

export const data = pageData('dataFiles');

export default function render({ item }: PageData<'dataFiles'>) {
  return dataText(item);
}
