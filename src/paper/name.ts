/** From a name as printed to the name as shown: what is no part of it goes, what was meant by it is written out. */
import { texToUnicode } from '../text/index.ts';

type Rule = readonly [pattern: RegExp, shown: string | ((found: string, letter: string) => string)];

const DIAERESIS = '\u0308';
const GRAVE = '\u0300';

const accented =
  (accent: string) =>
  (_: string, letter: string): string =>
    `${letter}${accent}`.normalize('NFC');

const AFFILIATION =
  /[\d,@]|\b(?:univ|inst|lab|college|school|dep|inc|ltd|corp|research|centre|center|academy|hospital)|\s\S+\s/i;
const ABBREVIATION = /^\p{Lu}{2,}$/u;
const COLLECTIVE =
  /\b(?:team|group|lab|labs|collaboration|consortium|project|centre|center|school|contributors|model|models)\b/i;

const isAffiliation = (note: string): boolean => AFFILIATION.test(note) || ABBREVIATION.test(note);

/** Marks and notes that TeX puts behind a name, and its fonts. */
const TEX: readonly Rule[] = [
  [
    /\\(?:textsuperscript|thanks|inst|footnote(?:mark|text)?|orcid(?:link|ID)?|IEEEauthorrefmark|fnmsep|affil)(?:\[[^\]]*\])?(?:\{[^{}]*\})?/g,
    '',
  ],
  [/\$\s*(?:\{\})?\s*\^\s*\{?[^${}]*\}?\s*\$/g, ''],
  [/\^\{[^{}]*\}|\^[\d*]+/g, ''],
  [/\\(?:textbf|textit|emph|text|textrm|textsc|mbox|underline)\{([^{}]*)\}/g, '$1'],
  [/(?<!\\[a-zA-Z]+)\{([^{}]*)\}/g, '$1'],
  [/\\(?=['"])/g, ''],
  // Runs of white space would keep the rules below busy.
  [/[~\s]+/g, ' '],
];

/** What is not part of a name. */
const NOTES: readonly Rule[] = [
  [/ ?[<([]? ?(?<![^\s<>()[\]@])[^\s<>()[\]@]+@[^\s<>()[\]@]+\.[a-z]{2,} ?[>)\]]?/gi, ''],
  [/<\/?[a-z][^<>]*>/gi, ''],
  [
    /(?<!\)\s?)(?:\s*\((?:[^()]|\([^()]*\))*\))+\s*$/u,
    (notes) => (isAffiliation(notes.trim().slice(1, -1)) ? '' : notes),
  ],
  [/(?<![\s*†‡§¶#∗⋆★✉⁰¹²³⁴⁵⁶⁷⁸⁹])[\s*†‡§¶#∗⋆★✉⁰¹²³⁴⁵⁶⁷⁸⁹]+$/u, ''],
  [/^[\s*†‡§¶/.:;]+(?=\p{L})/u, ''],
  [/(?<=\p{Lu}\p{Ll}+)\d{1,2}$/u, ''],
  [/(?<=\p{Ll} \p{Lu}\p{Ll}+) \d{1,2}$/u, ''],
  [/^(?:and|&)\s+|\s+(?:and|&)$/gi, ''],
  [/^(?:on behalf of|for)\s+(?:the\s+)?(?=.*(?:collaboration|team|group|consortium)$)/i, ''],
];

/** Signs that stand for others: accents that lost their backslash, quotation marks, joined words. */
const SIGNS: readonly Rule[] = [
  [/^(['"`])\s*([^'"`]+?)\s*(['"`])$/, '$2'],
  [/(?<=^|\s)(?:``|["`])\s?([^"`']+?)\s?(?:''|["'])(?=\s)/g, '"$1"'],
  [/"([aouAOU])(?=\p{L}|[.\s]|$)(?![^"]*"(?:\s|$))/gu, accented(DIAERESIS)],
  [/(?<=\p{Ll})`([aeiou])(?=\s|$)/gu, accented(GRAVE)],
  [/(?<=\p{L})[`´](?=\p{L})/gu, "'"],
  [/(?<=\p{L})_(?=\p{L})/gu, ' '],
  [/(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})/gu, ' '],
  [/(?<=(?:^|[\s.])\p{Lu})\.(?=\p{Lu}\p{Ll})/gu, '. '],
];

/** Signs without width, apart from the joiners that Persian and Indic scripts need. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

const apply = (text: string, rules: readonly Rule[]): string =>
  rules.reduce(
    (name, [pattern, shown]) =>
      typeof shown === 'string' ? name.replace(pattern, shown) : name.replace(pattern, shown),
    text,
  );

/** Words of ASCII letters, initials and hyphens, as most names are: no rule finds anything in them. */
const PLAIN = /^(?!(?:and|for|on behalf of) )[A-Za-z]+\.?(?:[ -][A-Za-z]+\.?)*(?<! and)$/i;

/** The name to show for a printed one; what would be nothing is shown as printed. */
export function shownName(printed: string): string {
  if (PLAIN.test(printed)) return printed;
  const letters = apply(texToUnicode(printed.replace(INVISIBLE, '')), TEX);
  const name = COLLECTIVE.test(letters)
    ? apply(letters, NOTES.filter(isForTeams))
    : apply(letters, NOTES);
  const shown = apply(name, SIGNS).normalize('NFC').replace(/\s+/g, ' ').trim();
  return /\p{L}/u.test(shown) ? shown : printed;
}

/** Names of teams end in numbers of their own: `Gemma Team 3`. */
const isForTeams = ([pattern]: Rule): boolean => !pattern.source.includes('\\d{1,2}$');
