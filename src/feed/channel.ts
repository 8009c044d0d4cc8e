/** What can be followed: the site, each tag, each source; with its newest papers and days. */
import type { Library, Source, Tag } from '../library/library.ts';
import { compareText } from '../library/order.ts';
import type { Paper } from '../paper/schema.ts';
import { homeUrl, sourceUrl, tagUrl } from '../site/urls.ts';

/** A paper with the date it came into the channel: `2025-10-08`, or `2025-10` where no day is known. */
export interface ChannelPaper {
  readonly paper: Paper;
  readonly date: string;
}

/** The papers of one date; all of them, which may be many. */
export interface ChannelDay {
  readonly date: string;
  readonly papers: readonly Paper[];
}

/** Something to follow. */
export interface Channel {
  /** The URL of its page. */
  readonly url: string;
  /** What it is about: undefined for the whole site. */
  readonly about?: Tag | Source;
  /** The newest, newest first. */
  readonly papers: readonly ChannelPaper[];
  /** The newest, newest first. */
  readonly days: readonly ChannelDay[];
}

/** A feed holds so many papers, or days, at most. */
export const MOST_PAPERS = 50;
export const MOST_DAYS = 20;

/** All channels: the site first, then sources, then tags. */
export function channelsOf(library: Library): Channel[] {
  return [
    siteChannel(library),
    ...library.sources.map((source) => sourceChannel(library, source)),
    ...library.tags.map(tagChannel),
  ];
}

const newest = (a: { readonly date: string }, b: { readonly date: string }): number =>
  compareText(b.date, a.date);

const ofPaper = (paper: Paper): ChannelPaper => ({ paper, date: paper.date.value });

function siteChannel({ papers, days, months }: Library): Channel {
  const undated = months.map(({ value, undated }) => ({ date: value, listings: undated }));
  const dates = [...days.slice(0, MOST_DAYS), ...undated]
    .filter(({ listings }) => listings.length > 0)
    .sort(newest)
    .slice(0, MOST_DAYS);
  return {
    url: homeUrl(),
    papers: papers.slice(0, MOST_PAPERS).map(ofPaper),
    days: dates.map(({ date, listings }) => ({
      date,
      papers: listings.map(({ paper }) => paper),
    })),
  };
}

function tagChannel(tag: Tag): Channel {
  return {
    url: tagUrl(tag),
    about: tag,
    papers: tag.papers.slice(0, MOST_PAPERS).map(ofPaper),
    days: newestDays(tag.papers, ofPaper),
  };
}

/** A source’s papers have the dates that its own digests give them. */
function sourceChannel(library: Library, source: Source): Channel {
  const listed = source.digests
    .flatMap((digest) => library.listingsOf(digest))
    .flatMap(({ paper, sightings }) => sightings.map(({ date }) => ({ paper, date: date.value })))
    .sort(newest);
  // Set from the newest to the oldest: what stays is when the source first named the paper.
  const first = new Map(listed.map((one) => [one.paper, one] as const));
  return {
    url: sourceUrl(source.slug),
    about: source,
    papers: [...first.values()].sort(newest).slice(0, MOST_PAPERS),
    days: newestDays(listed, (one) => one),
  };
}

/** The newest dates of what is in order of date; what is older is not looked at. */
function newestDays<T>(items: readonly T[], of: (item: T) => ChannelPaper): ChannelDay[] {
  const days = new Map<string, Set<Paper>>();
  for (const item of items) {
    const { paper, date } = of(item);
    const day = days.get(date) ?? new Set();
    if (day.size === 0 && days.size === MOST_DAYS) break;
    days.set(date, day.add(paper));
  }
  return [...days].map(([date, group]) => ({ date, papers: [...group] }));
}
