/** Author names as printed in digests: text in which only TeX's accents need resolving. */
import { ACCENT, accented, LETTERS } from './accents.ts';

const LETTER = String.raw`\\(?:${[...LETTERS.keys()].join('|')})(?![a-zA-Z]) ?(?:\{\})?`;
const SPECIAL = new RegExp(String.raw`\{(${ACCENT}|${LETTER})\}|${ACCENT}|${LETTER}`, 'g');

/** The name with TeX accents (`D\'an`, `{\L}ukasz`) as Unicode letters and everything else as it is. */
export function texToUnicode(name: string): string {
  if (!name.includes('\\')) return name;
  return name.replace(SPECIAL, (match: string, grouped?: string) => {
    const tex = grouped ?? match;
    return accented(tex) ?? LETTERS.get(tex.replace(/[^a-zA-Z]/g, '')) ?? match;
  });
}
