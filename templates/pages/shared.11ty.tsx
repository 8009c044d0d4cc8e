import { type PageData, pageData } from '../../src/site/pages.ts';
import { SharedView } from '../views/library.tsx';

export const data = pageData('shared');

export default function render({ site }: PageData<'shared'>) {
  return <SharedView site={site} />;
}
