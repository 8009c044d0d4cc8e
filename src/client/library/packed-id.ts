/** An arXiv identifier as one number of 32 bits. */
import type { Identifier } from '../../paper/schema.ts';

/** All archives that identifiers named until March 2007. A place in this list is part of links: append only. */
const ARCHIVES =
  'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int supr-con'.split(
    ' ',
  );
/** The highest bit: an identifier that names its archive. */
const NAMED = 2 ** 31;
/** Months since January 1991, of which there are so many. */
const MONTHS = 1024;
const FIRST_YEAR = 1991;
/** Numbers of a month are lower: with an archive they have three digits, without one at most five. */
const NAMED_NUMBERS = 1024;
const NUMBERS = 2 ** 17;

/** Throws on an identifier of an unknown archive. */
export function packIdentifier(id: Identifier): number {
  const [archive = '', old] = id.split('/');
  const digits = old ?? id.replace('.', '');
  const year = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const months = ((year > 90 ? 1900 : 2000) + year - FIRST_YEAR) * 12 + month - 1;
  const place = ARCHIVES.indexOf(archive);
  if ((old !== undefined && place < 0) || months < 0 || months >= MONTHS) {
    throw new RangeError(`${id} cannot be put into a link`);
  }
  const number = Number(digits.slice(4));
  return old === undefined
    ? months * NUMBERS + number
    : NAMED + (place * MONTHS + months) * NAMED_NUMBERS + number;
}

const digitsOf = (value: number, length: number): string => String(value).padStart(length, '0');

function monthDigits(months: number): string {
  const year = FIRST_YEAR + Math.floor(months / 12);
  return digitsOf(year % 100, 2) + digitsOf((months % 12) + 1, 2);
}

/** The text of an identifier; whether arXiv gives such ones is not checked. */
export function unpackIdentifier(packed: number): string {
  if (packed >= NAMED) {
    const rest = packed - NAMED;
    const months = Math.floor(rest / NAMED_NUMBERS) % MONTHS;
    const archive = ARCHIVES[Math.floor(rest / NAMED_NUMBERS / MONTHS)] ?? '';
    return `${archive}/${monthDigits(months)}${digitsOf(rest % NAMED_NUMBERS, 3)}`;
  }
  const month = monthDigits(Math.floor(packed / NUMBERS) % MONTHS);
  // Since 2015, numbers have five digits.
  return `${month}.${digitsOf(packed % NUMBERS, month < '1500' || month > '9000' ? 4 : 5)}`;
}
