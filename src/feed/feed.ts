/** A feed before it is Atom or JSON Feed: all URLs are absolute, titles are text, contents HTML. */

/** One entry of a feed. */
export interface FeedItem {
  /** An absolute URL, for ever the same. */
  readonly id: string;
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  readonly html: string;
  /** `2025-10-08`, or `2025-10`. */
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

/** A feed of papers or of days. */
export interface Feed {
  /** Of the feed itself. */
  readonly url: string;
  /** Of the page it belongs to. */
  readonly pageUrl: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The site's name, for entries without authors. */
  readonly siteTitle: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

/** The beginning of a day or month, in UTC: digests say no time. */
export const timeOf = (date: string): string =>
  `${date.length === 7 ? `${date}-01` : date}T00:00:00Z`;

/** When the newest of the items changed; a feed without any has never. */
export function updatedOf({ items }: Feed): string {
  const times = items.map(({ updated }) => timeOf(updated)).sort();
  return times.at(-1) ?? timeOf('1970-01-01');
}
