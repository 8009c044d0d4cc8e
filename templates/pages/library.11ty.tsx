import { type PageData, pageData } from '../../src/site/pages.ts';
import { LibraryView } from '../views/library.tsx';

export const data = pageData('library');

export default function render({ site }: PageData<'library'>) {
  return <LibraryView site={site} />;
}
