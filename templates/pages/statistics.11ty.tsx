import { type PageData, pageData } from '../../src/site/pages.ts';
import { StatisticsView } from '../views/statistics.tsx';

export const data = pageData('statistics');

export default function render({ site }: PageData<'statistics'>) {
  return <StatisticsView site={site} />;
}
