import { pageData } from '../../src/site/pages.ts';
import { dataSchema } from '../views/data-files.ts';

export const data = pageData('dataSchema');

export default function render() {
  return dataSchema();
}
