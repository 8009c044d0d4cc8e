import type { Site } from '../../src/site/site.ts';
import { NotFoundView } from '../views/not-found.tsx';

export const data = { permalink: '/404.html' };

export default function render({ site }: { site: Site }) {
  return <NotFoundView site={site} />;
}
