import type { Site } from '../../src/site/site.ts';
import { homeUrl } from '../../src/site/urls.ts';
import { HomeView } from '../views/home.tsx';

export const data = { permalink: homeUrl };

export default function render({ site }: { site: Site }) {
  return <HomeView site={site} />;
}
