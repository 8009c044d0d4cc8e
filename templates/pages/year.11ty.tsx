import { type PageData, pageData } from '../../src/site/pages.ts';
import { YearView } from '../views/year.tsx';

export const data = pageData('years');

export default function render({ site, item }: PageData<'years'>) {
  return <YearView site={site} {...item} />;
}
