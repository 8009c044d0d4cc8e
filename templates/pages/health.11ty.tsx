import type { Site } from '../../src/site/site.ts';
import { healthUrl } from '../../src/site/urls.ts';
import { HealthView } from '../views/health.tsx';

export const data = { permalink: () => healthUrl() };

export default function render({ site }: { site: Site }) {
  return <HealthView site={site} />;
}
