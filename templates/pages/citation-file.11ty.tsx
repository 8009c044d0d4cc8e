import { citationFile } from '../../src/cite/file.ts';
import { type PageData, pageData } from '../../src/site/pages.ts';

export const data = pageData('citationFiles');

export default function render({ item: { format, papers } }: PageData<'citationFiles'>) {
  return citationFile(format, papers);
}
