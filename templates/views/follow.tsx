/** The feeds of a page, for readers and for programs. */
import {
  FEED_FORMATS,
  FEED_TYPES,
  type FeedFormat,
  FLAVOURS,
  type Flavour,
  feedUrl,
} from '../../src/feed/files.ts';
import type { Site } from '../../src/site/site.ts';
import { feedIndexUrl } from '../../src/site/urls.ts';
import { Block } from './aside.tsx';

/** How the flavours and formats are called. */
export const FLAVOUR_NAMES: Readonly<Record<Flavour, string>> = {
  feed: 'Each paper',
  days: 'Each day',
};
export const FEED_FORMAT_NAMES: Readonly<Record<FeedFormat, string>> = {
  xml: 'Atom',
  json: 'JSON Feed',
};

export interface FollowProps {
  readonly site: Site;
  /** The URL of the channel’s page. */
  readonly url: string;
}

/** In the head: feed readers find the feeds of a page whose address they are given. */
export function FeedLinks({ site, url }: FollowProps) {
  return (
    <>
      {FLAVOURS.flatMap((flavour) =>
        FEED_FORMATS.map((format) => (
          <link
            key={`${flavour}.${format}`}
            rel="alternate"
            type={FEED_TYPES[format]}
            title={`${FLAVOUR_NAMES[flavour]} (${FEED_FORMAT_NAMES[format]})`}
            href={site.href(feedUrl(url, flavour, format))}
          />
        )),
      )}
    </>
  );
}

/** In the aside. */
export function Follow({ site, url }: FollowProps) {
  return (
    <Block title="Follow">
      <ul class="follow">
        {FLAVOURS.map((flavour) => (
          <li key={flavour}>
            <span class="follow-flavour">{FLAVOUR_NAMES[flavour]}</span>
            {FEED_FORMATS.map((format) => (
              <a key={format} class="action" href={site.href(feedUrl(url, flavour, format))}>
                {FEED_FORMAT_NAMES[format]}
                <span class="visually-hidden">, {FLAVOUR_NAMES[flavour].toLowerCase()}</span>
              </a>
            ))}
          </li>
        ))}
      </ul>
      <p class="block-more">
        <a href={site.href(feedIndexUrl())}>All feeds</a>
      </p>
    </Block>
  );
}
