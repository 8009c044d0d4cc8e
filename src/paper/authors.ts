/** Author lists as digests print them. */
import type { AuthorList } from './entry-record.ts';
import { shownName } from './name.ts';
import { fold } from './prose.ts';

/** What ends a cut list: "et al.", "…", "and 12 others", "等". */
const CUT =
  /(?<![\s,;])[\s,;，；、]*(?:\b(?:and|&)\s+)?(?:\bet\.?\s*al(?:ii|ia|\b)\.?|(?:\band|&)\s+(?:\d+\s+)?(?:others|(?:other|more)(?:\s+(?:co-?)?authors)?|co-?authors)\.?|\+\s?\d+(?:\s+(?:others|more|(?:co-?)?authors)){0,2}|\.{3}|…|等人?。?)\s*$/i;
const ET_AL = /^(?:and\s+)?et\.?\s*al(?:ii|ia)?\.?$/i;
const SEPARATOR =
  /\s*[,;，；、]\s*(?:(?:and|&)\s+)?|\s+(?:[Aa]nd|[&|·•])\s+|\s*\\[Aa]nd(?![A-Za-z])\s*|\s+(?=on behalf of\b)/;
/**
 * A full stop in place of a comma: between two names of two words, none of which ends in an abbreviation. It is looked for
 * before the words around it: otherwise a long word takes time by the square of its length.
 */
const STOP =
  /\.(?<=\p{L}[\p{L}'-]+ \p{L}?\p{Ll}{2,}\.)(?<!\b(?:[Mm]oh?[ah]?m?[ae]?d|Muhd|Prof|Dipl|Univ|Inst)\.)\s*(?=\p{Lu}\p{Ll}+ \p{Lu})/u;
const ANY_SEPARATOR = new RegExp(`${SEPARATOR.source}|${STOP.source}`, 'gu');
const SUFFIX =
  /^(?:jr|sr|ii|iii|iv|[2-5](?:nd|rd|th)|ph\.?\s?d|m\.?d|m\.?sc?|b\.?sc?|mba|mph|esq|dr|prof|inc|ltd|llc|gmbh)\.?$/i;
/** The longest real name has eight words. */
const MOST_WORDS = 8;

/**
 * Splits a list of names at commas, semicolons and "and"; `aliases` maps printed forms to the name to show. Separators
 * within parentheses (affiliations) or braces (TeX) part nothing.
 */
export function parseAuthors(
  text: string,
  aliases: ReadonlyMap<string, string> = new Map(),
): AuthorList {
  const folded = fold(text);
  const whole = folded.replace(CUT, '');
  const list = withSemicolons(whole);
  const reversed = isReversed(list);
  const all = reversed ? list.split(/\s*;\s*/) : joinSuffixes(splitOutside(list));
  const parts = all.filter((part) => !ET_AL.test(part));
  const names = parts.filter(isName);
  return {
    authors: names.map((printed) => ({
      name: aliases.get(printed) ?? shownName(reversed ? turned(printed) : printed),
      printed,
    })),
    truncated: whole !== folded || parts.length < all.length,
    unexpected: [
      ...parts.filter((part) => !isName(part) || part.split(' ').length > MOST_WORDS),
      ...(reversed ? [] : doubtfulParts(list)),
    ],
  };
}

/** Letters that are not those of an affiliation in parentheses, of an e-mail or of a web address. */
function isName(part: string): boolean {
  return /\p{L}/u.test(part) && !/^(?:\(.*\)|\(\d+\).*|<?\S+@\S+\.\S+|https?:\/\/\S+)$/u.test(part);
}

/** A family name: one word, with its particles. */
const FAMILY =
  /^(?:and )?(?:(?:\p{Ll}[\p{L}'’]*|Van|Von|De|Der|Den|La|Le|Di|Da|Dos|El|Al|St\.?) )*[^\s,(){}]+$/u;

/**
 * `Last, First; Last, First`: a list of its own kind. Where a part holds two whole names (`Wei Wang, Li Li`) it is none; a
 * family name of two words counts as one beside others.
 */
function isReversed(list: string): boolean {
  const people = list.split(/\s*;\s*/).map((part) => /^([^,(){}]+), ([^,(){}]+)$/.exec(part));
  if (people.length < 2) return false;
  let certain = 0;
  for (const [, last = '', first = ''] of people.map((match) => match ?? [])) {
    if (first === '' || SUFFIX.test(first)) return false;
    if (FAMILY.test(last)) certain += 1;
    else if (/\s/.test(first)) return false;
  }
  return certain * 2 >= people.length;
}

/** Initials alone: the first names of the part before. */
const INITIALS = /^\p{Lu}\.(?:[ -]?\p{Lu}\.){0,3}$/u;

/** `Last, F., Last, F.` with a semicolon behind each person; other lists as they are. */
function withSemicolons(list: string): string {
  if (!list.includes('.') || list.includes(';')) return list;
  const parts = splitOutside(list);
  const isPaired = parts.every((part, index) => INITIALS.test(part) === (index % 2 === 1));
  if (!isPaired || parts.length < 4 || parts.length % 2 === 1) return list;
  return parts
    .map((part, index) => (index % 2 === 0 ? part : `, ${part}; `))
    .join('')
    .slice(0, -2);
}

/** Words of affiliations. */
const ORGANISATION =
  /\b(?:univ(?:ersity|\.)|inst(?:itute|\.)|labs?|laborator(?:y|ies)|college|school|inc|ltd|corp|gmbh|research|google|meta|microsoft|openai)\b/i;

/** Parts between semicolons that hold commas: a name and a place, or a name in two pieces, if a piece is one word or an affiliation. */
function doubtfulParts(list: string): string[] {
  const parts = splitOutside(list, /[;；]/g);
  if (parts.length < 2) return [];
  const several = parts
    .map((part) => ({ part, pieces: joinSuffixes(splitOutside(part)) }))
    .filter(({ part, pieces }) => pieces.length > 1 && /[,，]/.test(part));
  const isDoubtful = several.some(({ pieces }) =>
    pieces.some((piece) => !/\s/.test(piece) || ORGANISATION.test(piece)),
  );
  return isDoubtful ? several.map(({ part }) => part) : [];
}

const turned = (printed: string): string => printed.replace(/^(?:and )?([^,]+), (.+)$/, '$2 $1');

/** Splits where no parenthesis or brace is open. */
function splitOutside(list: string, separator = ANY_SEPARATOR): string[] {
  const masked = mask(list);
  const parts: string[] = [];
  let at = 0;
  for (const match of masked.matchAll(separator)) {
    parts.push(list.slice(at, match.index));
    at = match.index + match[0].length;
  }
  return [...parts, list.slice(at)].map((part) => part.trim()).filter((part) => part !== '');
}

/** The list with a NUL for each sign within a pair of parentheses or braces. */
function mask(list: string): string {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  for (const { 0: sign, index } of list.matchAll(/[(){}]/g)) {
    if (sign === '(' || sign === '{') open.push(index);
    else {
      const start = open.pop();
      if (start === undefined) continue;
      while ((pairs.at(-1)?.[0] ?? -1) > start) pairs.pop();
      pairs.push([start, index + 1]);
    }
  }
  let masked = '';
  for (const [start, end] of pairs) {
    masked += list.slice(masked.length, start) + '\0'.repeat(end - start);
  }
  return masked + list.slice(masked.length);
}

function joinSuffixes(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const previous = SUFFIX.test(part) ? joined.pop() : undefined;
    joined.push(previous === undefined ? part : `${previous}, ${part}`);
  }
  return joined;
}
