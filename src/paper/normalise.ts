/** The only place that interprets what a digest says: identifiers, dates, names, categories. */
import { report } from '../diagnostics.ts';
import { childrenOf, type Entry, type Field, type Header, type Section } from '../digest/entry.ts';
import type { DigestFile } from '../digest/file.ts';
import { partLostLinks, renderText } from '../text/index.ts';
import { parseAuthors } from './authors.ts';
import { dateOfPath, parseDate } from './date.ts';
import type { EntryRecord, Sourced } from './entry-record.ts';
import { addressesIn, FieldReader, MOST_CHARACTERS, prose } from './field-reader.ts';
import { monthOf, parseIdentifier, type VersionedIdentifier } from './identifier.ts';
import { addressIn, besideAddress } from './link-field.ts';
import { reportNotices } from './notices.ts';
import { fold, unwrap } from './prose.ts';
import type { PaperDate } from './schema.ts';

export interface NormaliseOptions {
  /** Printed forms of names, and the name to show for each. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The topic that the file's path gives. */
  readonly topic?: string;
}

/** Interprets the entries of a digest, in file order. What is wrong is reported in the file's messages. */
export function normalise(digestFile: DigestFile, options: NormaliseOptions): EntryRecord[] {
  const { digest, file, frontMatter } = digestFile;
  const header = new Map(childrenOf(digest, 'header').map((node) => [node.name, node]));
  const topicName = header.get('topic')?.value ?? options.topic;
  const topic = topicName?.replace(/_+/g, ' ').trim();
  const labels = [...(topic ? [topic] : []), ...(frontMatter.tags ?? [])];
  const sections = childrenOf(digest, 'section').map((section) => interpretSection(section, file));
  const fallback = digestDate(digestFile, header.get('date') ?? header.get('title'));
  const entries = childrenOf(digest, 'entry').map((entry) => {
    const section = sections[entry.section ?? -1];
    const ownLabels = section?.topic ? [section.topic, ...labels] : labels;
    const place = { topic: section?.topic ?? topic, labels: ownLabels };
    return normaliseEntry(entry, digestFile, options, {
      ...place,
      date: section?.date ?? fallback,
    });
  });
  reportCount(header.get('count'), entries.length, file);
  reportNotices(file, entries);
  return withInferredMonth(entries);
}

/** A number, also with marks between its thousands, as an address encodes them. */
const NUMBER = /^\d{1,3}(?:(?:,|\.|_|%2C|%20)?\d{3})*$/i;

function reportCount(count: Header | undefined, entries: number, file: DigestFile['file']): void {
  if (!count) return;
  const value = NUMBER.test(count.value)
    ? Number(count.value.replace(/%2C|%20|\D/gi, ''))
    : undefined;
  if (value === entries) return;
  const reason =
    value === undefined
      ? `Unexpected count ${JSON.stringify(count.value)} in the header, expected ${entries}`
      : `Unexpected ${entries} entries, expected the ${value} of the header`;
  report(file, 'count-mismatch', reason, count.position);
}

interface Place {
  readonly date: PaperDate | undefined;
  readonly topic: string | undefined;
  readonly labels: readonly string[];
}

function interpretSection(
  { heading, position }: Section,
  file: DigestFile['file'],
): { date?: PaperDate; topic?: string } {
  const date = parseDate(heading);
  if (date) return { date };
  if (/\p{L}/u.test(heading)) return { topic: heading };
  const reason = `Unexpected section ${JSON.stringify(heading)}, expected a date such as 2025-10-08, or a topic`;
  report(file, 'unexpected-date', reason, position);
  return {};
}

function areOtherDays(a: PaperDate | undefined, b: PaperDate | undefined): boolean {
  return a?.precision === 'day' && b?.precision === 'day' && a.value !== b.value;
}

/** Front matter, then the digest's heading, then its path. */
function digestDate(
  { frontMatter, file, path }: DigestFile,
  heading: Header | undefined,
): PaperDate | undefined {
  const stated = frontMatter.date === undefined ? undefined : parseDate(frontMatter.date);
  if (frontMatter.date !== undefined && !stated) {
    report(
      file,
      'unexpected-date',
      `Unexpected date ${JSON.stringify(frontMatter.date)} in front matter, expected one such as 2025-10-08`,
      { line: 1, column: 1 },
    );
  }
  const [inHeading, inPath] = [parseDate(heading?.value ?? ''), dateOfPath(path)];
  if (heading && areOtherDays(inHeading, inPath)) {
    const reason = `Unexpected ${inHeading?.value} in the heading of a digest whose path says ${inPath?.value}; the ${stated ? 'front matter' : 'heading'} is taken`;
    report(file, 'date-mismatch', reason, heading.position);
  }
  return stated ?? inHeading ?? inPath;
}

/** Where nothing says a date, the month of the digest's newest identifier is known, and no day. */
function withInferredMonth(entries: readonly EntryRecord[]): EntryRecord[] {
  const months = entries.flatMap(({ id }) => (id ? [monthOf(id)] : []));
  const value = months.sort().at(-1);
  if (value === undefined) return [...entries];
  return entries.map((entry) =>
    entry.date ? entry : { ...entry, date: { precision: 'month', value } },
  );
}

function normaliseEntry(
  entry: Entry,
  { file, path }: DigestFile,
  { aliases }: NormaliseOptions,
  place: Place,
): EntryRecord {
  for (const field of entry.children) reportField(field, file);
  const fields = new FieldReader(entry, path);
  const identifier = readIdentifier(fields, file);
  const title = fields.first('title', (value) => partLostLinks(fold(value)));
  const authors = fields.first('authors', (value) => parseAuthors(value, aliases));
  for (const part of authors?.value.unexpected ?? []) {
    report(
      file,
      'unexpected-author',
      `Unexpected ${JSON.stringify(part)} in a list of authors`,
      fields.place('authors'),
    );
  }
  if (!title) report(file, 'missing-title', 'Unexpected entry without a title', entry.position);
  if (!identifier) {
    report(
      file,
      'missing-identifier',
      'Unexpected entry without an arXiv identifier: it gets no page',
      entry.position,
    );
  }
  const { topic, date, labels } = place;
  return {
    digest: path,
    line: entry.position.start.line,
    labels,
    ...identifier,
    ...(date && { date }),
    ...(topic && { topic }),
    ...(title && { title }),
    ...(authors && { authors }),
    ...fields.optional('abstract', prose),
    ...fields.optional('link', addressIn),
    ...readCategories(fields, file),
    code: [...readOtherLinks(fields, file), ...fields.all('code')].flatMap(({ value }) =>
      addressesIn(value),
    ),
    summaries: fields.summaries(),
    translations: fields.translations(),
  };
}

/** What a field cannot be shown as it is for: its length, or TeX that is not understood. */
function reportField({ name, value, position }: Field, file: DigestFile['file']): void {
  if (value.length > MOST_CHARACTERS) {
    const reason = `Unexpected ${value.length} characters, expected at most ${MOST_CHARACTERS}: the rest is cut`;
    report(file, 'field-too-long', reason, position);
  } else if ((name === 'title' || name === 'abstract') && /[\\$]/.test(value)) {
    const { problems } = renderText(unwrap(value));
    const kinds = new Map(problems.map(({ message, kind }) => [message, kind]));
    for (const [message, kind] of kinds) report(file, kind, message, position);
  }
}

function readIdentifier(
  fields: FieldReader,
  file: DigestFile['file'],
): VersionedIdentifier | undefined {
  const badge = fields.first('identifier', parseIdentifier)?.value;
  const link = fields.first('link', (value) => parseIdentifier(addressIn(value)))?.value;
  if (badge && link && badge.id !== link.id) {
    const reason = `Unexpected arXiv:${badge.id} beside a link to ${link.id}; the link is taken`;
    report(file, 'identifier-mismatch', reason, fields.place('identifier'));
  }
  return link ?? badge;
}

/** Addresses beside that of the paper; words beside it belong to no field. */
function readOtherLinks(fields: FieldReader, file: DigestFile['file']): { value: string }[] {
  const [link] = fields.all('link');
  const { others, rest } = besideAddress(link?.value ?? '');
  if (rest !== '') {
    const reason = `Unexpected ${JSON.stringify(rest.slice(0, 60))} beside a link, expected its address alone`;
    report(file, 'unclaimed-text', reason, link?.position);
  }
  return others.map((value) => ({ value }));
}

const CATEGORY = /^[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z-]{2,20})?$/;

function readCategories(
  fields: FieldReader,
  file: DigestFile['file'],
): { categories?: Sourced<string[]> } {
  const all = fields
    .all('categories')
    .flatMap((field) => field.value.split(/[\s,;]+/).map((code) => ({ code, field })));
  const codes: string[] = [];
  const seen = new Set<string>();
  for (const { code, field } of all) {
    if (CATEGORY.test(code)) codes.push(code);
    else if (!seen.has(code))
      report(
        file,
        'unexpected-category',
        `Unexpected category ${JSON.stringify(code)}`,
        field.position,
      );
    seen.add(code);
  }
  const [first] = all;
  if (!first || codes.length === 0) return {};
  const raw = all.map(({ code }) => code).join(' ');
  return {
    categories: { value: [...new Set(codes)], from: { ...fields.provenance(first.field), raw } },
  };
}
