/** From a folder of digests to a library. */
import { basename, relative, resolve, sep } from 'node:path';
import { VFile } from 'vfile';
import { countByRule, report, setSeverities } from '../diagnostics.ts';
import { childrenOf } from '../digest/entry.ts';
import { type DigestFile, readDigest } from '../digest/file.ts';
import { findDigests } from '../digest/files.ts';
import { formatDate, parseDate } from '../paper/date.ts';
import type { EntryRecord } from '../paper/entry-record.ts';
import { normalise } from '../paper/normalise.ts';
import type { Paper } from '../paper/schema.ts';
import type { SiteConfig } from '../site/config.ts';
import { plainText } from '../text/index.ts';
import { type DigestRecord, Library, type SkippedFile } from './library.ts';
import { type IdentifiedEntry, merge } from './merge.ts';
import { digestSlugs, sourceFolder, topicOfPath } from './origin.ts';
import { slugOf } from './slug.ts';
import { Taxonomy } from './taxonomy.ts';
import { topicName } from './topics.ts';
import { isSameTitle } from './wording.ts';

/** A digest that was read, and what its entries say. */
export interface ReadDigest {
  readonly digestFile: DigestFile;
  readonly entries: readonly EntryRecord[];
}

export interface Loaded {
  readonly library: Library;
  /** Every file with its diagnostics, in order of path. */
  readonly files: readonly VFile[];
  readonly digests: readonly ReadDigest[];
}

/** What to read: a folder, and one file below it when only that is wanted. */
export interface Input {
  readonly folder: string;
  readonly only?: string;
}

/** Reads and interprets the digests below a folder; `entries` are in file order, not merged. */
export function readDigests(
  input: Input,
  config: SiteConfig,
): { digests: ReadDigest[]; unreadable: readonly VFile[] } {
  const { files, unreadable } = findDigests(input.folder, input.only);
  const aliases = new Map(
    Object.entries(config.authors).flatMap(([name, printed]) =>
      printed.map((form) => [form, name]),
    ),
  );
  const digests = files.map(({ path, display, bytes }) => {
    const digestFile = readDigest(path, bytes, display);
    const topic = topicOfPath(path);
    return { digestFile, entries: normalise(digestFile, { aliases, ...(topic && { topic }) }) };
  });
  return { digests, unreadable };
}

/** Reads the digests below a folder and merges them into a library. */
export function loadLibrary(input: Input, config: SiteConfig): Loaded {
  const { digests, unreadable } = readDigests(input, config);
  const papers = mergeAll(digests, config);
  const files = [...digests.map(({ digestFile }) => digestFile.file), ...unreadable];
  if (files.length === 0) files.push(withoutDigests(input.folder));
  for (const file of files) setSeverities(file, config.rules);
  const published = digests.filter(({ entries }) => entries.length > 0);
  const library = new Library({
    papers,
    digests: recordsOf(published, config, basename(resolve(input.folder))),
    skipped: skippedOf(digests, unreadable, input.folder),
    descriptions: new Map(config.subjects.map(({ slug, description }) => [slug, description])),
  });
  return { library, digests, files };
}

/** A folder that may be the wrong one: nothing in it is named like a digest. */
function withoutDigests(folder: string): VFile {
  const file = new VFile({ path: relative('.', folder) || '.' });
  report(file, 'empty-digest', 'Unexpected folder without a file *.md, expected digests');
  return file;
}

function mergeAll(digests: readonly ReadDigest[], config: SiteConfig): Paper[] {
  const taxonomy = new Taxonomy(config.subjects);
  const subjectsOf = (title: string, abstract: string | undefined) =>
    taxonomy.subjectsOf(plainText(title), abstract === undefined ? undefined : plainText(abstract));
  const groups = new Map<string, IdentifiedEntry[]>();
  for (const { digestFile, entries } of digests) {
    const seen = new Map<string, number>();
    for (const entry of entries.filter(isIdentified)) {
      const first = seen.get(entry.id);
      if (first === undefined) seen.set(entry.id, entry.line);
      else reportDuplicate(digestFile.file, entry, first);
      const group = groups.get(entry.id);
      if (group) group.push(entry);
      else groups.set(entry.id, [entry]);
    }
  }
  const files = new Map(digests.map(({ digestFile }) => [digestFile.path, digestFile.file]));
  return [...groups.values()].map((group) => {
    const paper = merge(group, { subjectsOf, topicNames: config.topics });
    for (const entry of group) reportOtherTitle(entry, paper, files.get(entry.digest));
    return paper;
  });
}

function reportOtherTitle({ title, line }: IdentifiedEntry, paper: Paper, file?: VFile): void {
  if (!file || !title || isSameTitle(title.value, paper.title)) return;
  const reason = `Title differs from the one shown for arXiv:${paper.id}: ${JSON.stringify(paper.title)}`;
  report(file, 'conflicting-title', reason, { line, column: 1 });
}

function reportDuplicate(file: VFile, { id, line }: IdentifiedEntry, first: number): void {
  const reason = `Unexpected second entry for arXiv:${id}, the first is in line ${first}`;
  report(file, 'duplicate-entry', reason, { line, column: 1 });
}

function isIdentified(entry: EntryRecord): entry is IdentifiedEntry {
  return entry.id !== undefined && entry.date !== undefined;
}

/** Files without an entry that something is reported of. */
function skippedOf(
  digests: readonly ReadDigest[],
  unreadable: readonly VFile[],
  folder: string,
): SkippedFile[] {
  const without = digests.filter(({ entries }) => entries.length === 0);
  return [
    ...without.map(({ digestFile: { path, file } }) => ({ path, file })),
    ...unreadable.map((file) => ({
      path: relative(resolve(folder), resolve(file.path)).split(sep).join('/'),
      file,
    })),
  ]
    .map(({ path, file }) => ({ path, reports: countByRule([file]) }))
    .filter(({ reports }) => reports.length > 0);
}

function recordsOf(
  digests: readonly ReadDigest[],
  config: SiteConfig,
  inputName: string,
): DigestRecord[] {
  const located = digests.map(({ digestFile: { path } }) => ({
    path,
    folder: sourceFolder(path, inputName),
  }));
  const slugs = digestSlugs(located);
  return digests.map((read, index) => {
    const { path, folder } = located[index] ?? { path: '', folder: '' };
    const name = read.digestFile.frontMatter.source ?? config.sources[folder] ?? folder;
    return recordOf(read, slugs.get(path) ?? path, { slug: slugOf(folder), name }, config);
  });
}

function recordOf(
  { digestFile, entries }: ReadDigest,
  slug: string,
  source: DigestRecord['source'],
  config: SiteConfig,
): DigestRecord {
  const { digest, path, file, frontMatter } = digestFile;
  const [named, ...others] = new Set(entries.map((entry) => entry.topic));
  const topic = named && others.length === 0 ? topicName(named, config.topics) : undefined;
  return {
    path,
    slug,
    source,
    title: frontMatter.title ?? headingOf(digestFile) ?? titleOf(entries, topic, path),
    format: digest.format,
    ...(topic && { topic }),
    notes: childrenOf(digest, 'prose').map(({ value }) => value),
    sections: childrenOf(digest, 'section').map(({ heading, range }) => ({
      date: parseDate(heading)?.value ?? heading,
      ...(range && { range }),
    })),
    entries: entries.length,
    reports: countByRule([file]),
  };
}

function headingOf({ digest }: DigestFile): string | undefined {
  return childrenOf(digest, 'header').find(({ name }) => name === 'title')?.value;
}

/** Topic and date, as far as they are known: `MLLM, 4 October 2025`, `October 2025`. */
function titleOf(entries: readonly EntryRecord[], topic: string | undefined, path: string): string {
  const values = [...new Set(entries.flatMap(({ date }) => (date ? [date.value] : [])))];
  const months = [...new Set(values.map((value) => value.slice(0, 7)))];
  const date = values.length === 1 ? values[0] : months.length === 1 ? months[0] : undefined;
  const parts = [topic, date && formatDate(date)].filter((part) => part !== undefined);
  return parts.join(', ') || path;
}
