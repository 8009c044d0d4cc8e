import type { Site } from '../../src/site/site.ts';
import { sitemap } from '../views/sitemap.ts';

export const data = { permalink: '/sitemap.xml' };

export default function render({ site }: { site: Site }) {
  return sitemap(site);
}
