/** Which feeds a site has: of each channel, in two flavours, each in two formats. */
import type { Library } from '../library/library.ts';
import { type Channel, channelsOf } from './channel.ts';

/** An item per paper (`feed`), or an item per day (`days`). */
export const FLAVOURS = ['feed', 'days'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** Atom, JSON Feed: the ends of their files' names. */
export const FEED_FORMATS = ['xml', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Media types, as links to feeds give them. */
export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  xml: 'application/atom+xml',
  json: 'application/feed+json',
};

/** One feed as a file. */
export interface FeedFile {
  readonly channel: Channel;
  readonly flavour: Flavour;
  readonly feedFormat: FeedFormat;
}

/** `/tag/benchmark/feed.xml`; `page` is the URL of the channel's page. */
export const feedUrl = (page: string, flavour: Flavour, format: FeedFormat): string =>
  `${page}${flavour}.${format}`;

/** All feeds of a library. */
export function feedFiles(library: Library): FeedFile[] {
  return channelsOf(library).flatMap((channel) =>
    FLAVOURS.flatMap((flavour) =>
      FEED_FORMATS.map((feedFormat) => ({ channel, flavour, feedFormat })),
    ),
  );
}
