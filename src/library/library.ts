/** All papers of a site and the indexes its pages are made from. Built once, then only read. */
import type { RuleCount } from '../diagnostics.ts';
import type { Identifier, Paper, Sighting, TagKind } from '../paper/schema.ts';
import { groupBy } from './group.ts';
import type { DigestHead } from './head.ts';
import { compareText } from './order.ts';

/** A producer of digests: one folder below the input. `slug` is its URL path below `/source/`. */
export interface Source {
  readonly slug: string;
  readonly name: string;
  /** Newest first. */
  readonly digests: readonly DigestRecord[];
}

/** What the site says of one digest file. `slug` is its URL path below `/source/`: `awesome-daily/2025-10-04/mllm`. */
export interface DigestRecord {
  readonly path: string;
  readonly slug: string;
  readonly source: { readonly slug: string; readonly name: string };
  readonly title: string;
  readonly format: string;
  readonly topic?: string;
  /** Prose of the digest itself (introductions, notes), as Markdown. */
  readonly notes: readonly string[];
  /** The dated sections as the digest gives them, e.g. with the range of announcement days. */
  readonly sections: DigestHead['sections'];
  /** Entries in the file; the papers of `listings` may be fewer (entries that repeat one). */
  readonly entries: number;
  /** What is reported of the file, by rule. */
  readonly reports: readonly RuleCount[];
}

/** A file that gives the site nothing: empty, in no known format, unreadable. */
export interface SkippedFile {
  /** Below the input folder, with slashes. */
  readonly path: string;
  readonly reports: readonly RuleCount[];
}

/** A paper as one page lists it. */
export interface Listing {
  readonly paper: Paper;
  /** The sightings this page is about (of this day, of this digest). */
  readonly sightings: readonly Sighting[];
  /** The earlier date (`2025-10-07` or `2025-09`) when the paper had been listed before. */
  readonly seenBefore?: string;
}

export interface Day {
  /** `2025-10-08` */
  readonly date: string;
  readonly entries: number;
  readonly listings: readonly Listing[];
}

export interface Month {
  /** `2025-10` */
  readonly value: string;
  /** Oldest first. */
  readonly days: readonly Day[];
  /** Papers whose digests give no day, only this month. */
  readonly undated: readonly Listing[];
  readonly entries: number;
  /** Distinct papers listed in the month, and those never listed before it. */
  readonly papers: number;
  readonly firstSeen: number;
}

export interface Tag {
  readonly kind: TagKind;
  readonly slug: string;
  readonly name: string;
  readonly description?: string;
  /** Newest first. */
  readonly papers: readonly Paper[];
  /** Papers per month (`2025-10`), oldest first. */
  readonly months: readonly { readonly month: string; readonly papers: number }[];
}

export interface LibraryContent {
  readonly papers: readonly Paper[];
  readonly digests: readonly DigestRecord[];
  readonly skipped?: readonly SkippedFile[];
  /** What the taxonomy says of its subjects, by slug. */
  readonly descriptions?: ReadonlyMap<string, string>;
}

const isDay = (sighting: Sighting): boolean => sighting.date.precision === 'day';

function bySighting(a: Sighting, b: Sighting): number {
  return compareText(a.digest, b.digest) || a.line - b.line;
}

/** Newest first; papers of one date in the order of their digests. */
function byNewest(a: Paper, b: Paper): number {
  const [first, second] = [a.seenIn[0], b.seenIn[0]];
  return (
    compareText(b.date.value, a.date.value) ||
    (first && second ? bySighting(first, second) : 0) ||
    compareText(a.id, b.id)
  );
}

export class Library {
  /** Newest first. */
  readonly papers: readonly Paper[];
  /** Newest first. */
  readonly days: readonly Day[];
  /** Newest first. */
  readonly months: readonly Month[];
  /** Newest first. */
  readonly years: readonly string[];
  /** By kind, then most papers first. */
  readonly tags: readonly Tag[];
  readonly sources: readonly Source[];
  readonly digests: readonly DigestRecord[];
  /** Files that are reported and give no paper, in order of path. */
  readonly skipped: readonly SkippedFile[];
  readonly entries: number;
  readonly #byId: ReadonlyMap<string, Paper>;
  readonly #byDigest: ReadonlyMap<string, readonly Listing[]>;

  constructor(content: LibraryContent) {
    this.papers = [...content.papers].sort(byNewest);
    this.digests = [...content.digests].sort((a, b) => compareText(a.path, b.path));
    this.skipped = [...(content.skipped ?? [])].sort((a, b) => compareText(a.path, b.path));
    this.entries = this.digests.reduce((sum, digest) => sum + digest.entries, 0);
    this.#byId = new Map(this.papers.map((paper) => [paper.id, paper]));
    const sightings = this.papers.flatMap((paper) =>
      paper.seenIn.map((sighting) => ({ paper, sighting })),
    );
    sightings.sort((a, b) => bySighting(a.sighting, b.sighting));
    this.#byDigest = new Map(
      [...groupBy(sightings, ({ sighting }) => sighting.digest)].map(([path, seen]) => [
        path,
        listings(seen),
      ]),
    );
    this.days = days(sightings);
    this.months = months(sightings, this.days);
    this.years = [...new Set(this.months.map(({ value }) => value.slice(0, 4)))];
    this.tags = tags(this.papers, content.descriptions ?? new Map());
    this.sources = [...groupBy(this.digests, ({ source }) => source.slug)].map(
      ([slug, digests]) => ({
        slug,
        name: nameOf(digests) ?? slug,
        digests: this.#newestFirst(digests),
      }),
    );
  }

  /** The paper with this base identifier. */
  paper(id: Identifier | string): Paper | undefined {
    return this.#byId.get(id);
  }

  /** The papers of one digest, in file order. */
  listingsOf(digest: DigestRecord): readonly Listing[] {
    return this.#byDigest.get(digest.path) ?? [];
  }

  /** The dates its papers have in a digest (`2025-10-08`, or `2025-10` where no day is known), oldest first. */
  datesOf(digest: DigestRecord): readonly string[] {
    const dates = this.listingsOf(digest).flatMap(({ sightings }) =>
      sightings.map(({ date }) => date.value),
    );
    return [...new Set(dates)].sort();
  }

  #newestFirst(digests: readonly DigestRecord[]): DigestRecord[] {
    const newest = new Map(digests.map((digest) => [digest, this.datesOf(digest).at(-1) ?? '']));
    return digests.toSorted(
      (a, b) =>
        compareText(newest.get(b) ?? '', newest.get(a) ?? '') || compareText(a.path, b.path),
    );
  }

  tag(kind: TagKind, slug: string): Tag | undefined {
    return this.tags.find((tag) => tag.kind === kind && tag.slug === slug);
  }
}

/** The name most digests of a source give it: front matter of one does not rename the others. */
function nameOf(digests: readonly DigestRecord[]): string | undefined {
  const names = [...groupBy(digests, ({ source }) => source.name)];
  names.sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]));
  return names[0]?.[0];
}

type Seen = { paper: Paper; sighting: Sighting };

function listings(seen: readonly Seen[]): Listing[] {
  return [...groupBy(seen, ({ paper }) => paper.id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const sightings = group.map(({ sighting }) => sighting);
    const { paper, sighting } = first;
    const before = paper.date.value;
    const earlier = before < sighting.date.value && !sighting.date.value.startsWith(before);
    return [{ paper, sightings, ...(earlier && { seenBefore: before }) }];
  });
}

function days(sightings: readonly Seen[]): Day[] {
  const dated = sightings.filter(({ sighting }) => isDay(sighting));
  return [...groupBy(dated, ({ sighting }) => sighting.date.value)]
    .map(([date, seen]) => ({ date, entries: seen.length, listings: listings(seen) }))
    .sort((a, b) => compareText(b.date, a.date));
}

function months(sightings: readonly Seen[], allDays: readonly Day[]): Month[] {
  const daysOf = groupBy([...allDays].reverse(), ({ date }) => date.slice(0, 7));
  return [...groupBy(sightings, ({ sighting }) => sighting.date.value.slice(0, 7))]
    .map(([value, seen]) => {
      const papers = [...new Set(seen.map(({ paper }) => paper))];
      return {
        value,
        days: daysOf.get(value) ?? [],
        undated: listings(seen.filter(({ sighting }) => !isDay(sighting))),
        entries: seen.length,
        papers: papers.length,
        firstSeen: papers.filter(({ date }) => date.value.startsWith(value)).length,
      };
    })
    .sort((a, b) => compareText(b.value, a.value));
}

const KINDS: readonly TagKind[] = ['subject', 'topic', 'category'];

function tags(papers: readonly Paper[], descriptions: ReadonlyMap<string, string>): Tag[] {
  const tagged = papers.flatMap((paper) => paper.tags.map((tag) => ({ paper, tag })));
  return [...groupBy(tagged, ({ tag }) => `${tag.kind} ${tag.slug}`).values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { kind, slug, name } = first.tag;
      const description = kind === 'subject' ? descriptions.get(slug) : undefined;
      const perMonth = groupBy(group, ({ paper }) => paper.date.value.slice(0, 7));
      const months = [...perMonth]
        .map(([month, { length }]) => ({ month, papers: length }))
        .sort((a, b) => compareText(a.month, b.month));
      const own = group.map(({ paper }) => paper);
      return [{ kind, slug, name, papers: own, months, ...(description && { description }) }];
    })
    .sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        b.papers.length - a.papers.length ||
        compareText(a.slug, b.slug),
    );
}
