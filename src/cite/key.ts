import type { Citable } from './citable.ts';
import { nameParts } from './names.ts';

/** The citation key: the first author's family name in ASCII letters, then the arXiv id; unique, and for ever the same. */
export function citationKey({ id, authors }: Pick<Citable, 'id' | 'authors'>): string {
  const family = authors[0] ? nameParts(authors[0].name).family : '';
  const ascii = family
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  return `${ascii || 'arxiv'}${id.replace('/', '')}`;
}
