/** All papers of a site and the indexes its pages are made from. Built once, then only read. */
import type { RuleCount } from '../diagnostics.ts';
import type { Identifier, Paper, Sighting, TagKind } from '../paper/schema.ts';
import { ALL_NAMES, AuthorNames, type AuthorOptions } from './authors.ts';
import { groupBy } from './group.ts';
import type { DigestHead } from './head.ts';
import { compareText } from './order.ts';
import { bySighting, daysOf, listingsOf, monthsOf, weeksOf, yearsOf } from './periods.ts';
import { tagsOf } from './tags.ts';

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

/** A stretch of time with what its digests list. */
export interface Period {
  /** A month (`2025-10`), an ISO week (`2025-w41`) or a year (`2025`). */
  readonly value: string;
  /** Oldest first. */
  readonly days: readonly Day[];
  /** Papers whose digests give no day, only a month. */
  readonly undated: readonly Listing[];
  /** Every paper once, where it was first listed in this time: newest day first, those without a day last. */
  readonly listings: readonly Listing[];
  readonly entries: number;
  /** Distinct papers, and those never listed before. */
  readonly papers: number;
  readonly firstSeen: number;
}
export type Month = Period;
export type Week = Period;
export type Year = Period;

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

/** A name that stands on several papers. `slug` is its URL path below `/author/`. */
export interface AuthorName {
  readonly slug: string;
  readonly name: string;
  /** Other ways in which its papers print it. */
  readonly spellings: readonly string[];
  /** Newest first. */
  readonly papers: readonly Paper[];
}

export interface LibraryContent {
  readonly papers: readonly Paper[];
  readonly digests: readonly DigestRecord[];
  readonly skipped?: readonly SkippedFile[];
  /** What the taxonomy says of its subjects, by slug. */
  readonly descriptions?: ReadonlyMap<string, string>;
  /** Which names have pages. */
  readonly authors?: AuthorOptions;
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
  readonly weeks: readonly Week[];
  /** Newest first. */
  readonly years: readonly Year[];
  /** By kind, then most papers first. */
  readonly tags: readonly Tag[];
  readonly authors: AuthorNames;
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
        listingsOf(seen),
      ]),
    );
    this.days = daysOf(sightings);
    this.months = monthsOf(sightings, this.days);
    this.weeks = weeksOf(this.days);
    this.years = yearsOf(this.months);
    this.tags = tagsOf(this.papers, content.descriptions ?? new Map());
    this.authors = new AuthorNames(this.papers, content.authors ?? ALL_NAMES);
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
