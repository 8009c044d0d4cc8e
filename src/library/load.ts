/** From a folder of digests to a library, all in memory. */
import { basename, relative, resolve, sep } from 'node:path';
import { VFile } from 'vfile';
import { countByRule, report, setSeverities } from '../diagnostics.ts';
import { type DigestFile, readDigest } from '../digest/file.ts';
import { eachDigest, type FoundFile } from '../digest/files.ts';
import type { EntryRecord } from '../paper/entry-record.ts';
import { normalise } from '../paper/normalise.ts';
import type { Paper } from '../paper/schema.ts';
import type { SiteConfig } from '../site/config.ts';
import { plainText } from '../text/index.ts';
import { groupBy } from './group.ts';
import { headOf, recordsOf } from './head.ts';
import { Library, type SkippedFile } from './library.ts';
import { type IdentifiedEntry, type MergeOptions, merge } from './merge.ts';
import { topicOfPath } from './origin.ts';
import { Taxonomy } from './taxonomy.ts';
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

/** Reads and interprets one digest; its file has the diagnostics. */
export function readEntries({ path, display, bytes }: FoundFile, config: SiteConfig): ReadDigest {
  const digestFile = readDigest(path, bytes, display);
  const topic = topicOfPath(path);
  const entries = normalise(digestFile, { aliases: aliasesOf(config), ...(topic && { topic }) });
  reportDuplicates(digestFile.file, entries);
  return { digestFile, entries };
}

const aliases = new WeakMap<SiteConfig, ReadonlyMap<string, string>>();

/** The names to show, by the forms that digests print. */
function aliasesOf(config: SiteConfig): ReadonlyMap<string, string> {
  const known = aliases.get(config);
  if (known) return known;
  const forms = Object.entries(config.authors).flatMap(([name, printed]) =>
    printed.map((form) => [form, name] as const),
  );
  const made = new Map(forms);
  aliases.set(config, made);
  return made;
}

/** Reads and interprets the digests below a folder; `entries` are in file order, not merged. */
export function readDigests(
  input: Input,
  config: SiteConfig,
): { digests: ReadDigest[]; unreadable: readonly VFile[] } {
  const digests: ReadDigest[] = [];
  const unreadable: VFile[] = [];
  // One file at a time: the bytes of all would be in memory until the last is read.
  for (const found of eachDigest(input.folder, input.only)) {
    if ('bytes' in found) digests.push(readEntries(found, config));
    else unreadable.push(found);
  }
  return { digests, unreadable };
}

/** Reads the digests below a folder and merges them into a library. */
export function loadLibrary(input: Input, config: SiteConfig): Loaded {
  const { digests, unreadable } = readDigests(input, config);
  const papers = mergeAll(digests, config);
  const files = [...digests.map(({ digestFile }) => digestFile.file), ...unreadable];
  if (files.length === 0) files.push(withoutDigests(input.folder));
  for (const file of files) setSeverities(file, config.rules);
  const published = digests
    .filter(({ entries }) => entries.length > 0)
    .map(({ digestFile, entries }) => ({
      head: headOf(digestFile, entries),
      reports: countByRule([digestFile.file]),
    }));
  const without = digests.filter(({ entries }) => entries.length === 0);
  const library = new Library({
    papers,
    digests: recordsOf(published, config, basename(resolve(input.folder))),
    skipped: [
      ...skippedOf(without.map(({ digestFile: { path, file } }) => ({ path, file }))),
      ...unreadableOf(unreadable, input.folder),
    ],
    descriptions: descriptionsOf(config),
    authors: config,
  });
  return { library, digests, files };
}

/** A folder that may be the wrong one: nothing in it is named like a digest. */
function withoutDigests(folder: string): VFile {
  const file = new VFile({ path: relative('.', folder) || '.' });
  report(file, 'empty-digest', 'Unexpected folder without a file *.md, expected digests');
  return file;
}

/** What the taxonomy says of its subjects, by slug. */
export const descriptionsOf = (config: SiteConfig): ReadonlyMap<string, string> =>
  new Map(config.subjects.map(({ slug, description }) => [slug, description]));

/** How entries become papers by the settings. */
export function mergeOptionsOf(config: SiteConfig): MergeOptions {
  const taxonomy = new Taxonomy(config.subjects);
  return {
    subjectsOf: (title, abstract) =>
      config.subjects.length === 0
        ? []
        : taxonomy.subjectsOf(
            plainText(title),
            abstract === undefined ? undefined : plainText(abstract),
          ),
    topicNames: config.topics,
  };
}

function mergeAll(digests: readonly ReadDigest[], config: SiteConfig): Paper[] {
  const options = mergeOptionsOf(config);
  const entries = digests.flatMap((digest) => digest.entries).filter(isIdentified);
  const groups = groupBy(entries, ({ id }) => id);
  const files = new Map(digests.map(({ digestFile }) => [digestFile.path, digestFile.file]));
  return [...groups.values()].map((group) => {
    const paper = merge(group, options);
    for (const { digest, line } of otherTitles(group, paper)) {
      const file = files.get(digest);
      if (file) reportOtherTitle(file, paper, line);
    }
    return paper;
  });
}

/** Where a paper is listed under a title that is not the one shown. */
export function otherTitles(
  entries: readonly IdentifiedEntry[],
  paper: Paper,
): { digest: string; line: number }[] {
  return entries
    .filter(({ title }) => title && !isSameTitle(title.value, paper.title))
    .map(({ digest, line }) => ({ digest, line }));
}

/** Reports such a place. */
export function reportOtherTitle(file: VFile, paper: Pick<Paper, 'id' | 'title'>, line: number) {
  const reason = `Title differs from the one shown for arXiv:${paper.id}: ${JSON.stringify(paper.title)}`;
  report(file, 'conflicting-title', reason, { line, column: 1 });
}

function reportDuplicates(file: VFile, entries: readonly EntryRecord[]): void {
  const seen = new Map<string, number>();
  for (const { id, line } of entries.filter(isIdentified)) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line);
    else {
      const reason = `Unexpected second entry for arXiv:${id}, the first is in line ${first}`;
      report(file, 'duplicate-entry', reason, { line, column: 1 });
    }
  }
}

/** Whether an entry can be merged. */
export function isIdentified(entry: EntryRecord): entry is IdentifiedEntry {
  return entry.id !== undefined && entry.date !== undefined;
}

/** Files that something is reported of though they give no entry. */
export function skippedOf(files: readonly { path: string; file: VFile }[]): SkippedFile[] {
  return files
    .map(({ path, file }) => ({ path, reports: countByRule([file]) }))
    .filter(({ reports }) => reports.length > 0);
}

/** Files that could not be read, by their paths below the input folder. */
export function unreadableOf(files: readonly VFile[], folder: string): SkippedFile[] {
  return skippedOf(
    files.map((file) => ({
      path: relative(resolve(folder), resolve(file.path)).split(sep).join('/'),
      file,
    })),
  );
}
