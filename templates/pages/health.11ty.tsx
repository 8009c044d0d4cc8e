import { type PageData, pageData } from '../../src/site/pages.ts';
import { HealthView } from '../views/health.tsx';

export const data = pageData('healthIndex');

export default function render({ site }: PageData<'healthIndex'>) {
  return <HealthView site={site} />;
}
