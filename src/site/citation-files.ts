/** Which files of citations a site has: one per format below each page that lists papers. */

import { FORMAT_NAMES, FORMATS, type FormatName } from '../cite/formats.ts';
import type { Library, Listing } from '../library/library.ts';
import type { Paper } from '../paper/schema.ts';
import { authorUrl, dateUrl, tagUrl } from './urls.ts';

/** A file of citations. */
export interface CitationFile {
  /** The URL of the page it belongs to. */
  readonly of: string;
  readonly format: FormatName;
  readonly papers: readonly Paper[];
  /** The day or month it is about; `site` when it has none. */
  readonly date: string;
}

/** The file of a tag holds its newest papers, as many as these. */
export const MOST_CITED = 500;

/** `/2025/10/08/papers.bib` */
export const citationUrl = (of: string, format: FormatName): string =>
  `${of}papers.${FORMATS[format].extension}`;

/** The files of citations below one page; none when it lists no papers. */
export function citationFilesOf(
  of: string,
  papers: readonly Paper[],
  date = 'site',
): CitationFile[] {
  return papers.length === 0 ? [] : FORMAT_NAMES.map((format) => ({ of, format, papers, date }));
}

/** The files of all days, months, names and tags. */
export function citationFiles({ days, months, tags, authors }: Library): CitationFile[] {
  return [
    ...days.flatMap(({ date, listings }) =>
      citationFilesOf(dateUrl(date), papersOf(listings), date),
    ),
    ...months.flatMap((month) =>
      citationFilesOf(dateUrl(month.value), papersOf(month.listings), month.value),
    ),
    ...authors.all.flatMap(({ slug, papers }) =>
      citationFilesOf(authorUrl(slug), papers, papers[0]?.date.value),
    ),
    ...tags.flatMap((tag) => citationFilesOf(tagUrl(tag), tag.papers.slice(0, MOST_CITED))),
  ];
}

const papersOf = (listings: readonly Listing[]): Paper[] => listings.map(({ paper }) => paper);
