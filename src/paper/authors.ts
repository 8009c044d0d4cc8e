/** Author lists as digests print them. */
import { texToUnicode } from '../text/names.ts';
import type { Author } from './schema.ts';

export interface AuthorList {
  readonly authors: readonly Author[];
  /** The list ended in "et al." or "and others". */
  readonly truncated: boolean;
  /** Parts that are no name, such as a lone `:`. */
  readonly unexpected: readonly string[];
}

/** What ends a cut list: "et al.", "…". */
const CUT = /(?<![\s,;])[\s,;]*(?:\band\s+)?(?:\bet\.?\s*al\.?|\band\s+others|\.{3}|…)\s*$/i;
const SEPARATOR = /\s*[,;，；、]\s*(?:and\s+)?|\s+(?:and|&)\s+/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$/i;

/**
 * Splits a list of names at commas, semicolons and "and"; `aliases` maps printed forms to the name to show. Separators
 * within parentheses (affiliations) or braces (TeX) part nothing.
 */
export function parseAuthors(
  text: string,
  aliases: ReadonlyMap<string, string> = new Map(),
): AuthorList {
  const folded = text.replace(/\s+/g, ' ').trim();
  const list = folded.replace(CUT, '');
  const parts = joinSuffixes(splitOutside(list));
  const names = parts.filter((part) => /\p{L}/u.test(part));
  return {
    authors: names.map((printed) => ({ name: aliases.get(printed) ?? shown(printed), printed })),
    truncated: list !== folded,
    unexpected: parts.filter((part) => !names.includes(part)),
  };
}

function shown(printed: string): string {
  return texToUnicode(printed).replace(/~/g, ' ').trim();
}

/** Splits where no parenthesis or brace is open. */
function splitOutside(list: string): string[] {
  const masked = list.replace(/\([^()]*\)|\{[^{}]*\}/g, (group) => '\0'.repeat(group.length));
  const parts: string[] = [];
  let at = 0;
  for (const match of masked.matchAll(new RegExp(SEPARATOR, 'g'))) {
    parts.push(list.slice(at, match.index));
    at = match.index + match[0].length;
  }
  return [...parts, list.slice(at)].map((part) => part.trim()).filter((part) => part !== '');
}

function joinSuffixes(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const previous = SUFFIX.test(part) ? joined.pop() : undefined;
    joined.push(previous === undefined ? part : `${previous}, ${part}`);
  }
  return joined;
}
