import { type PageData, pageData } from '../../src/site/pages.ts';
import { feedText } from '../views/feed.ts';

export const data = pageData('feeds');

export default function render({ site, item }: PageData<'feeds'>) {
  return feedText(site, item);
}
