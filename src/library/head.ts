/** What a digest says of itself, and which papers it lists: enough for every page but those papers' own. */
import type { RuleCount } from '../diagnostics.ts';
import { childrenOf } from '../digest/entry.ts';
import type { DigestFile } from '../digest/file.ts';
import { formatDate, parseDate } from '../paper/date.ts';
import type { EntryRecord } from '../paper/entry-record.ts';
import type { Identifier, PaperDate } from '../paper/schema.ts';
import type { SiteConfig } from '../site/config.ts';
import type { DigestRecord } from './library.ts';
import { digestSlugs, sourceFolder } from './origin.ts';
import { slugOf } from './slug.ts';
import { topicName } from './topics.ts';

export interface DigestHead {
  /** Path below the input folder, with slashes. */
  readonly path: string;
  readonly format: string;
  /** What front matter or a heading calls the digest. */
  readonly title?: string | undefined;
  /** What front matter calls its source. */
  readonly source?: string | undefined;
  /** The topic of all its entries, as the digest spells it. */
  readonly topic?: string | undefined;
  readonly notes: readonly string[];
  readonly sections: readonly { readonly date: string; readonly range?: string | undefined }[];
  /** The number of its entries, with the distinct dates they have. */
  readonly entries: number;
  readonly dates: readonly string[];
  /** The entries that have an identifier and a date; `index` counts all entries of the file from 0. */
  readonly listed: readonly {
    readonly id: Identifier;
    readonly date: PaperDate;
    readonly index: number;
  }[];
}

/** The head of a digest that was read. */
export function headOf(
  { digest, path, frontMatter }: DigestFile,
  entries: readonly EntryRecord[],
): DigestHead {
  const [topic, ...others] = new Set(entries.map((entry) => entry.topic));
  const named = childrenOf(digest, 'header').find(({ name }) => name === 'title')?.value;
  const title = frontMatter.title ?? named;
  return {
    path,
    format: digest.format,
    ...(title !== undefined && { title }),
    ...(frontMatter.source !== undefined && { source: frontMatter.source }),
    ...(topic !== undefined && others.length === 0 && { topic }),
    notes: childrenOf(digest, 'prose').map(({ value }) => value),
    sections: childrenOf(digest, 'section').map(({ heading, range }) => ({
      date: parseDate(heading)?.value ?? heading,
      ...(range && { range }),
    })),
    entries: entries.length,
    dates: [...new Set(entries.flatMap(({ date }) => (date ? [date.value] : [])))],
    listed: entries.flatMap(({ id, date }, index) => (id && date ? [{ id, date, index }] : [])),
  };
}

/** A digest's head and what is reported of its file. */
export interface ReportedHead {
  readonly head: DigestHead;
  readonly reports: readonly RuleCount[];
}

/** What the site says of its digests; `inputName` is the source of those that lie in no folder of their own. */
export function recordsOf(
  digests: readonly ReportedHead[],
  config: SiteConfig,
  inputName: string,
): DigestRecord[] {
  const folders = digests.map(({ head }) => sourceFolder(head.path, inputName));
  const slugs = digestSlugs(
    digests.map(({ head: { path } }, index) => ({ path, folder: folders[index] ?? '' })),
  );
  return digests.map(({ head, reports }, index) => {
    const folder = folders[index] ?? '';
    const { path, format, notes, sections, entries } = head;
    const topic = head.topic && topicName(head.topic, config.topics);
    return {
      path,
      slug: slugs.get(path) ?? path,
      source: { slug: slugOf(folder), name: head.source ?? config.sources[folder] ?? folder },
      title: head.title ?? titleOf(head, topic),
      format,
      ...(topic && { topic }),
      notes,
      sections,
      entries,
      reports,
    };
  });
}

/** Topic and date, as far as they are known: `MLLM, 4 October 2025`, `October 2025`. */
function titleOf({ dates, path }: DigestHead, topic: string | undefined): string {
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
  const date = dates.length === 1 ? dates[0] : months.length === 1 ? months[0] : undefined;
  const parts = [topic, date && formatDate(date)].filter((part) => part !== undefined);
  return parts.join(', ') || path;
}
