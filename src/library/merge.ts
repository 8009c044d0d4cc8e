/**
 * One paper from all its entries. The result depends on the set of entries alone, not on their order: they are put in
 * order first, and each field is chosen by a rule that ends in that order.
 */
import type { EntryRecord, Sourced } from '../paper/entry-record.ts';
import { failuresIn, isFailure, withoutFailures } from '../paper/failure.ts';
import { linksOf } from '../paper/links.ts';
import {
  type Identifier,
  Paper,
  type PaperDate,
  type Provenance,
  type Sighting,
  type Summary,
  type TagRef,
  type Translation,
} from '../paper/schema.ts';
import { hasLostLink } from '../text/index.ts';
import { compareText } from './order.ts';
import { slugOf } from './slug.ts';
import { topicName } from './topics.ts';
import { earlierWordings } from './wording.ts';

/** An entry that can be merged: it has an identifier and a date. */
export type IdentifiedEntry = EntryRecord & { readonly id: Identifier; readonly date: PaperDate };

export interface MergeOptions {
  /** The subjects that the site's taxonomy finds. */
  readonly subjectsOf: (title: string, abstract: string | undefined) => readonly TagRef[];
  /** Names to show for topics, by slug. */
  readonly topicNames?: Readonly<Record<string, string>>;
}

/**
 * Newest version, then newest date, then digest and line: the first is the best known wording. A link without a version
 * leads to the newest one of its day, so such an entry counts as the newest version that digests had named by then.
 */
function byNewestWording(entries: readonly IdentifiedEntry[]): IdentifiedEntry[] {
  const byDay = [...entries].sort((a, b) => compareText(a.date.value, b.date.value));
  // Entries of one day may name several versions, so a day's newest is known after the last of them.
  const newestBy = new Map<string, number>();
  let newest = 0;
  for (const { version, date } of byDay) {
    newest = Math.max(newest, version ?? 0);
    newestBy.set(date.value, newest);
  }
  const dated = entries.map((entry) => ({
    entry,
    version: entry.version ?? Number(newestBy.get(entry.date.value)),
  }));
  dated.sort(
    (a, b) =>
      b.version - a.version ||
      compareText(b.entry.date.value, a.entry.date.value) ||
      compareText(a.entry.digest, b.entry.digest) ||
      a.entry.line - b.entry.line,
  );
  return dated.map(({ entry }) => entry);
}

/** Words that stand behind a mark without a space, as where a digest joined the lines of a text. */
const JOINED = /\p{Ll}[,;:.)]\p{Ll}{2,}|\p{Ll}[.)]\p{Lu}\p{Ll}/gu;
const isJoined = (text: string): boolean =>
  (text.replace(/https?:\/\/\S+/g, '').match(JOINED)?.length ?? 0) > 1;

/** Whole before cut off, with its spaces, with the addresses that others lost, then the longest. */
function byAbstract(a: string, b: string): number {
  if (a === b) return 0;
  const isWhole = (text: string) => Number(!/(?:\.{3}|…)$/.test(text));
  const hasAddress = (text: string) => Number(/https?:\/\//.test(text) && !hasLostLink(text));
  return (
    isWhole(b) - isWhole(a) ||
    Number(isJoined(a)) - Number(isJoined(b)) ||
    hasAddress(b) - hasAddress(a) ||
    b.length - a.length
  );
}

function bySighting(a: Sighting, b: Sighting): number {
  return compareText(a.digest, b.digest) || a.line - b.line;
}

/** A day comes before the month it lies in, so that the known day wins. */
export function byDate(a: PaperDate, b: PaperDate): number {
  const length = Math.min(a.value.length, b.value.length);
  return (
    compareText(a.value.slice(0, length), b.value.slice(0, length)) ||
    b.value.length - a.value.length ||
    compareText(a.value, b.value)
  );
}

/** Merges all entries of one identifier. `entries` has at least one. */
export function merge(
  entries: readonly IdentifiedEntry[],
  { subjectsOf, topicNames = {} }: MergeOptions,
): Paper {
  const printed = byNewestWording(entries);
  const ordered = printed.map(withoutFailures);
  const [newest] = ordered;
  if (!newest) throw new Error('Expected at least one entry');
  const title = choose(ordered, ({ title }) => title);
  const abstract = choose(ordered, ({ abstract }) => abstract, byAbstract);
  const authors = choose(
    ordered,
    ({ authors }) => authors,
    (a, b) => Number(a.truncated) - Number(b.truncated) || b.authors.length - a.authors.length,
  );
  const categories = choose(
    ordered,
    ({ categories }) => categories,
    (a, b) => b.length - a.length,
  );
  const summaries = uniqueBy(
    ordered.flatMap((entry) => entry.summaries),
    ({ value }) => `${value.kind}\n${value.text}`,
  );
  const failed = uniqueBy(
    [...printed.flatMap(failuresIn), ...summaries.filter(({ value }) => isFailure(value))],
    ({ value }) => `${value.kind}\n${value.text}`,
  );
  const text = title?.value ?? `arXiv:${newest.id}`;
  return Paper.parse({
    id: newest.id,
    versions: versionsOf(ordered),
    title: text,
    authors: authors?.value.authors ?? [],
    truncated: authors?.value.truncated ?? false,
    ...(abstract && { abstract: abstract.value }),
    summaries: summaries.filter(({ value }) => !isFailure(value)).map(({ value }) => value),
    failures: failed.map(({ value }) => value),
    ...translated(ordered),
    categories: categories?.value ?? [],
    ...(categories?.value[0] !== undefined && { primaryCategory: categories.value[0] }),
    tags: [
      ...subjectsOf(text, abstract?.value),
      ...topicTags(ordered, topicNames),
      ...categoryTags(categories?.value ?? []),
    ],
    links: linksOf(
      newest.id,
      [...new Set(ordered.flatMap((entry) => entry.abstract?.value ?? []))],
      ordered.flatMap(({ code }) => code),
    ),
    date: ordered.map(({ date }) => date).sort(byDate)[0],
    seenIn: ordered.map(sightingOf).sort(bySighting),
    earlier: earlierWordings(ordered, { title: text, abstract: abstract?.value }, sightingOf),
    provenance: provenanceOf({ title, authors, abstract, categories }, summaries),
  });
}

/** The best value by a rule; where the rule sees no difference, the newest wording. */
function choose<T>(
  entries: readonly IdentifiedEntry[],
  field: (entry: IdentifiedEntry) => Sourced<T> | undefined,
  rule: (a: T, b: T) => number = () => 0,
): Sourced<T> | undefined {
  const values = entries.map(field).filter((value) => value !== undefined);
  return values.sort((a, b) => rule(a.value, b.value))[0];
}

/** The first value of each key, in order. */
function uniqueBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  const found = new Map<string, T>();
  for (const value of values) if (!found.has(key(value))) found.set(key(value), value);
  return [...found.values()];
}

function versionsOf(entries: readonly IdentifiedEntry[]): number[] {
  const versions = entries.flatMap(({ version }) => (version === undefined ? [] : [version]));
  return [...new Set(versions)].sort((a, b) => a - b);
}

function sightingOf({ digest, line, date, topic, version }: IdentifiedEntry): Sighting {
  return { digest, line, date, ...(topic && { topic }), ...(version !== undefined && { version }) };
}

function translated(entries: readonly IdentifiedEntry[]): { translations: Translation[] } {
  const values = entries.flatMap(({ translations }) => translations.map(({ value }) => value));
  const longest = new Map<string, { title?: string; abstract?: string }>();
  for (const { lang, field, text } of values) {
    const known = longest.get(lang) ?? {};
    const before = known[field];
    const isBetter =
      before === undefined ||
      text.length > before.length ||
      (text.length === before.length && compareText(text, before) < 0);
    longest.set(lang, isBetter ? { ...known, [field]: text } : known);
  }
  return {
    translations: [...longest]
      .sort(([a], [b]) => compareText(a, b))
      .map(([lang, { title, abstract }]) => ({
        lang,
        ...(title && { title }),
        ...(abstract && { abstract }),
      })),
  };
}

function topicTags(
  entries: readonly IdentifiedEntry[],
  shown: Readonly<Record<string, string>>,
): TagRef[] {
  const names = [...new Set(entries.flatMap(({ labels }) => labels))].sort(compareText);
  const tags = names.map(
    (name): TagRef => ({ kind: 'topic', slug: slugOf(name), name: topicName(name, shown) }),
  );
  return uniqueBy(tags, ({ slug }) => slug);
}

function categoryTags(categories: readonly string[]): TagRef[] {
  return categories.map((name) => ({ kind: 'category', slug: slugOf(name), name }));
}

function provenanceOf(
  fields: Readonly<Record<string, Sourced<unknown> | undefined>>,
  summaries: readonly Sourced<Summary>[],
): Record<string, Provenance> {
  const named = Object.entries(fields).flatMap(([name, field]) =>
    field ? [[name, field.from] as const] : [],
  );
  const ofSummaries = summaries.map(({ value, from }) => [`summary ${value.label}`, from] as const);
  return Object.fromEntries([...named, ...ofSummaries]);
}
