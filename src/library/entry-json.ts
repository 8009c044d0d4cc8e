/** Entries as `export --entries` prints them. */
import type { Entry, Field } from '../digest/entry.ts';
import { isSummary, summaryKind } from '../digest/labels.ts';
import type { EntryRecord } from '../paper/entry-record.ts';
import { fold } from '../paper/prose.ts';
import type { Summary } from '../paper/schema.ts';

type Translations = Record<string, { title?: string; abstract?: string }>;

function head({ digest, line, id, version }: EntryRecord) {
  return { file: digest, line, id: id ?? null, version: version ?? null };
}

function tail({ date, topic }: EntryRecord) {
  return { date: date?.value ?? null, topic: topic ?? null };
}

/** Summaries by kind; where several labels of an entry mean one kind, each stands under its label. */
function byKind(summaries: readonly Summary[]): Record<string, string> {
  const kinds = summaries.map(({ kind }) => kind);
  const isOne = (kind: string) => kinds.indexOf(kind) === kinds.lastIndexOf(kind);
  return Object.fromEntries(
    summaries.map(({ kind, label, text }) => [isOne(kind) ? kind : label.toLowerCase(), text]),
  );
}

/** One entry, interpreted: repaired text, split authors. Absent values are `null`. */
export function entryJson(entry: EntryRecord) {
  const translations: Translations = {};
  for (const { value } of entry.translations) {
    translations[value.lang] = { ...translations[value.lang], [value.field]: value.text };
  }
  return {
    ...head(entry),
    title: entry.title?.value ?? null,
    authors: entry.authors?.value.authors.map(({ name }) => name) ?? [],
    truncated: entry.authors?.value.truncated ?? false,
    abstract: entry.abstract?.value ?? null,
    summaries: byKind(entry.summaries.map(({ value }) => value)),
    translations,
    link: entry.link?.value ?? null,
    ...tail(entry),
    categories: entry.categories?.value ?? [],
  };
}

/** One entry with its values as they stand in the file, before any repair, white space folded. */
export function rawEntryJson(entry: EntryRecord, { children }: Entry) {
  const own = children.filter(({ lang }) => lang === undefined);
  const raw = (name: string) => {
    const field = own.find((child) => child.name === name);
    return field ? fold(field.raw) : null;
  };
  return {
    ...head(entry),
    title: raw('title'),
    authors: raw('authors'),
    abstract: raw('abstract'),
    summaries: byKind(
      children.filter(isSummary).map((field) => ({
        kind: summaryKind(field),
        label: field.label,
        text: fold(field.raw),
      })),
    ),
    translations: rawTranslations(children),
    link: entry.link?.value ?? null,
    ...tail(entry),
    categories: own.filter(({ name }) => name === 'categories').map((field) => fold(field.raw)),
  };
}

function rawTranslations(fields: readonly Field[]): Translations {
  const translations: Translations = {};
  for (const { name, lang, raw } of fields) {
    if (lang === undefined || (name !== 'title' && name !== 'abstract')) continue;
    translations[lang] = { ...translations[lang], [name]: fold(raw) };
  }
  return translations;
}
