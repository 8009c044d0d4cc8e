import { type PageData, pageData } from '../../src/site/pages.ts';
import { DayView } from '../views/day.tsx';

export const data = pageData('days');

export default function render({ site, item }: PageData<'days'>) {
  return <DayView site={site} {...item} />;
}
