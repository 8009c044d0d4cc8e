import { type PageData, pageData } from '../../src/site/pages.ts';
import { ArchiveView } from '../views/archive.tsx';

export const data = pageData('archive');

export default function render({ site }: PageData<'archive'>) {
  return <ArchiveView site={site} />;
}
