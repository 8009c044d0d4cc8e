/** Names as URL segments. */
import { createHash } from 'node:crypto';
import { fold } from '../text/fold.ts';

const MOST = 80;
/** Names Windows keeps for devices, the files every server looks for, and those beside a source's digests. */
const RESERVED =
  /^(?:con|prn|aux|nul|com\d|lpt\d|index|index\.html|page-\d+|(?:feed|days)\.(?:xml|json))$/;

/** Six hexadecimal digits that tell names apart whose letters and digits are the same. */
export function shortHash(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 6);
}

/**
 * A segment of `[a-z0-9.-]`, the same for names that differ in case, accents (`Ł` is `L`), spaces or underscores only.
 * Where more than that is lost (`C++`, `多模态`), or the segment would be reserved or cut, a hash of the name follows.
 */
export function slugOf(name: string): string {
  const plain = fold(name.normalize('NFKC'));
  const segment = plain
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, MOST)
    .replace(/[-.]+$/, '');
  const lost = /[^a-z0-9\s_.,:;'()/-]/.test(plain) || segment === '' || plain.length > MOST;
  if (!lost && !RESERVED.test(segment)) return segment;
  return [segment, shortHash(name.normalize('NFC').toLowerCase())]
    .filter((part) => part !== '')
    .join('-');
}
