import { type PageData, pageData } from '../../src/site/pages.ts';
import { DigestView } from '../views/digest.tsx';

export const data = pageData('digests');

export default function render({ site, item }: PageData<'digests'>) {
  return <DigestView site={site} {...item} />;
}
