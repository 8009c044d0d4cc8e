import { type PageData, pageData } from '../../src/site/pages.ts';
import { feedsOpml } from '../views/feed.ts';

export const data = pageData('feedList');

export default function render({ site }: PageData<'feedList'>) {
  return feedsOpml(site);
}
