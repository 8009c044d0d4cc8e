import { type PageData, pageData } from '../../src/site/pages.ts';
import { MonthView } from '../views/month.tsx';

export const data = pageData('months');

export default function render({ site, item }: PageData<'months'>) {
  return <MonthView site={site} {...item} />;
}
