import { type PageData, pageData } from '../../src/site/pages.ts';
import { FeedsView } from '../views/feeds.tsx';

export const data = pageData('feedIndex');

export default function render({ site }: PageData<'feedIndex'>) {
  return <FeedsView site={site} />;
}
