/** The labels digests put before a field, in bold or plain, and the field each one names. */

import { isDate } from '../paper/date.ts';
import type { Source } from './source.ts';

export interface Label {
  readonly name: string;
  readonly label: string;
  readonly lang?: string;
  /** Where the value begins in the line. */
  readonly valueAt: number;
}

/**
 * What each label means; labels not listed name a summary of their own kind. Each stands here with a capital letter, too:
 * so most labels are found as they are printed.
 */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: ['title', 'paper title', '标题'],
    authors: ['authors', 'author', 'author(s)', '作者'],
    link: [
      'link',
      'links',
      'pdf',
      'url',
      'paper',
      'paper link',
      'arxiv',
      'arxiv id',
      'arxiv link',
      '链接',
    ],
    abstract: ['abstract', '摘要'],
    categories: ['categories', 'category', 'subjects', 'main category', '分类'],
    date: ['date', 'published', 'publish date', '日期'],
    code: ['code', 'code link', 'github', 'project', 'project page'],
    motivation: ['motivation', '动机'],
    method: ['method', 'methods', '方法'],
    result: ['result', 'results', '结果'],
    conclusion: ['conclusion', 'conclusions', '结论'],
    summary: ['summary', 'tl;dr', 'tldr', 'ai summary', '总结'],
    keywords: ['keywords', 'keyword', '关键词'],
    comment: ['comment', 'comments', '备注'],
  }).flatMap(([name, labels]) =>
    [...labels, ...labels.map(capitalised)].map((label) => [label, name] as const),
  ),
);

function capitalised(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

/** Names whose values the model knows. */
const FIELDS = new Set([
  'identifier',
  'title',
  'authors',
  'link',
  'abstract',
  'categories',
  'code',
]);
const TRANSLATED = new Set(['title', 'abstract']);
/** Fields of one line, which hold no text that a bold phrase could be part of. */
const SHORT = new Set(['authors', 'link', 'categories', 'code']);
export const isShort = ({ name }: Pick<Label, 'name'>): boolean => SHORT.has(name);

/** Fields that end a plain abstract; `Methods:` may begin a line of it, and `Date:` where no date follows. */
const ENDS_TEXT = new Set(['title', 'authors', 'link', 'categories', 'comment']);
/** Whether a plain label in a line begins a field of the open entry. */
export function isPlainLabel(
  label: Label,
  line: string,
  open: Pick<Label, 'name'> | undefined,
): boolean {
  if (open?.name !== 'abstract' || ENDS_TEXT.has(label.name)) return true;
  return label.name === 'date' && isDate(line.slice(label.valueAt));
}

/** Whether an entry may hold several fields of this name, under labels of their own. */
export const isRepeatable = ({ name }: Pick<Label, 'name'>): boolean =>
  !FIELDS.has(name) || name === 'code';

/** Whether a field is kept as a summary: the model has no other place for it. */
export function isSummary({ name, lang }: Pick<Label, 'name' | 'lang'>): boolean {
  return lang === undefined ? !FIELDS.has(name) : !TRANSLATED.has(name);
}

/** The kind of a summary: `motivation`, or `motivation (zh)` for one in another language. */
export function summaryKind({ name, lang }: Pick<Label, 'name' | 'lang'>): string {
  return lang === undefined ? name : `${name} (${lang})`;
}

/** `**Label**: value`, `**Label:** value`, `**Label**` alone, or the same with `__`; the colon may be full width. */
const BOLD =
  /^[ \t]{0,3}(?:[-*+] )?(\*\*|__)([^*\n]{1,48}?)[ \t]*(?:[:：]\1|\1[ \t]*[:：]|\1[ \t]*$)[ \t]*/u;
/** `*Label*: value`, which only what every entry has is read from. */
const ITALIC =
  /^[ \t]{0,3}([*_])((?:paper )?title|authors?|pdf|links?|url|abstract)(?:[:：]\1|\1[ \t]*[:：])[ \t]*/iu;
/** `Label: value` at the start of a line. */
const PLAIN = /^([A-Z][A-Za-z;]{2,11})[:：][ \t]*/;
const LANGUAGE = /^(\S.*?)\s*[(（]([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)[)）]$/;

function labelOf(label: string, valueAt: number): Label {
  const name = NAMES.get(label);
  if (name !== undefined) return { name, label, valueAt };
  const [, base = label, code] = LANGUAGE.exec(label) ?? [];
  const lang = code && { lang: code.toLowerCase() };
  return { name: nameOf(base), label, valueAt, ...lang };
}

function nameOf(label: string): string {
  const lower = label.toLowerCase();
  return NAMES.get(lower) ?? lower;
}

/** A line that begins in another way begins with no bold label. */
const MAY_BE_BOLD = /^[ \t*_+-]/;

/** The bold label a line begins with, whether or not the table knows it. */
export function boldLabel(line: string): Label | undefined {
  if (!MAY_BE_BOLD.test(line)) return undefined;
  const match = BOLD.exec(line) ?? ITALIC.exec(line);
  const printed = match?.[2]?.trim();
  return match && printed ? labelOf(printed, match[0].length) : undefined;
}

/** Whether the table knows what a label means: each name it gives is a label of its own, too. */
export function isKnown({ name }: Pick<Label, 'name'>): boolean {
  return NAMES.has(name);
}

/**
 * Whether a bold label begins a field, or is a bold phrase in the text of the open one. Translators structure abstracts
 * by words that are labels elsewhere (`**方法**`), and may give it a title of their own (`**标题**`).
 */
export function isLabel(
  label: Label,
  recurring: RecurringLabels,
  open: Pick<Label, 'name' | 'lang'> | undefined,
): boolean {
  if (open && isShort(open)) return true;
  return (isKnown(label) && !isForeign(label, open)) || recurring.has(label);
}

/** Whether a label in the letters of a translation stands in one. */
export function isForeign(label: Label, open: Pick<Label, 'lang'> | undefined): boolean {
  return open?.lang !== undefined && /\P{ASCII}/u.test(label.label);
}

/**
 * The plain label a line begins with. arXiv's own interface calls the abstract `summary`, and the digests
 * that print it plainly keep that name.
 */
export function plainLabel(line: string): Label | undefined {
  const match = PLAIN.exec(line);
  if (!match?.[1]) return undefined;
  const label = labelOf(match[1], match[0].length);
  if (!isKnown(label)) return undefined;
  return label.name === 'summary' ? { ...label, name: 'abstract' } : label;
}

/** A known bold label in the middle of a line: `**Authors:** … **Link:** …`. */
export function nextLabelInLine(
  line: string,
  from: number,
): { at: number; label: Label } | undefined {
  const search = /[ \t](?:\*\*|__)(?=[^*_\s])/g;
  // The label before takes the space after it along, so an empty value ends where the next label begins.
  search.lastIndex = Math.max(0, from - 1);
  for (let match = search.exec(line); match; match = search.exec(line)) {
    const at = match.index + 1;
    const label = boldLabel(line.slice(at));
    if (label && isKnown(label)) return { at, label: { ...label, valueAt: at + label.valueAt } };
  }
  return undefined;
}

/**
 * Labels that at least half of a file's entries carry: fields of that digest, kept as summaries even where the table does
 * not know them. A bold phrase in one abstract is no label, unless the file has no other entry. They are counted when the
 * first one is asked for: most digests have only labels that the table knows.
 */
export class RecurringLabels {
  readonly #source: Source;
  readonly #countEntries: (source: Source) => number;
  #entries: number | undefined;
  #labels: ReadonlySet<string> | undefined;

  constructor(source: Source, countEntries: (source: Source) => number) {
    this.#source = source;
    this.#countEntries = countEntries;
  }

  has({ label }: Label): boolean {
    this.#entries ??= this.#countEntries(this.#source);
    this.#labels ??= recurringLabels(this.#source, this.#entries);
    return this.#labels.has(label);
  }

  /** The same in a file of several entries: one alone says nothing of what others have. */
  hasSeveral(label: Label): boolean {
    return this.has(label) && this.#entries !== 1;
  }
}

function recurringLabels({ lines }: Source, entries: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { boldLabel } of lines) {
    const label = boldLabel?.label;
    if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const least = Math.max(entries / 2, Math.min(entries, 2));
  return new Set([...counts].filter(([, count]) => count >= least).map(([label]) => label));
}
