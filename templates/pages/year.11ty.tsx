import type { Site } from '../../src/site/site.ts';
import { yearUrl } from '../../src/site/urls.ts';
import { YearView } from '../views/year.tsx';

export const data = {
  pagination: { data: 'site.pages.years', size: 1, alias: 'year' },
  permalink: ({ year }: { year: string }) => yearUrl(year),
};

export default function render({ site, year }: { site: Site; year: string }) {
  return <YearView site={site} year={year} />;
}
