import { type PageData, pageData } from '../../src/site/pages.ts';
import { WeekView } from '../views/week.tsx';

export const data = pageData('weeks');

export default function render({ site, item }: PageData<'weeks'>) {
  return <WeekView site={site} {...item} />;
}
