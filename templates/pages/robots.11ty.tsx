import type { Site } from '../../src/site/site.ts';
import { robots } from '../views/sitemap.ts';

export const data = { permalink: '/robots.txt' };

export default function render({ site }: { site: Site }) {
  return robots(site);
}
