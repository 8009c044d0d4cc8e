import { type PageData, pageData } from '../../src/site/pages.ts';
import { HomeView } from '../views/home.tsx';

export const data = pageData('home');

export default function render({ site }: PageData<'home'>) {
  return <HomeView site={site} />;
}
