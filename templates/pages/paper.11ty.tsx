import type { Paper } from '../../src/paper/schema.ts';
import type { Site } from '../../src/site/site.ts';
import { paperUrl } from '../../src/site/urls.ts';
import { PaperView } from '../views/paper.tsx';

export const data = {
  pagination: { data: 'site.pages.papers', size: 1, alias: 'paper' },
  permalink: ({ paper }: { paper: Paper }) => paperUrl(paper.id),
};

export default function render({ site, paper }: { site: Site; paper: Paper }) {
  return <PaperView site={site} paper={paper} />;
}
