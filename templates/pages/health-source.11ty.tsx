import { type PageData, pageData } from '../../src/site/pages.ts';
import { HealthSourceView } from '../views/health-source.tsx';

export const data = pageData('health');

export default function render({ site, item }: PageData<'health'>) {
  return <HealthSourceView site={site} {...item} />;
}
