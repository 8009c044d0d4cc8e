/** How the site can be followed: what the feeds hold, and all of them. */
import type { Channel } from '../../src/feed/channel.ts';
import { MOST_DAYS, MOST_PAPERS } from '../../src/feed/channel.ts';
import { FEED_FORMATS, FLAVOURS, type Flavour, feedUrl } from '../../src/feed/files.ts';
import type { Site } from '../../src/site/site.ts';
import { feedIndexUrl, feedListUrl } from '../../src/site/urls.ts';
import { channelGroups, channelName, channelsIn } from './feed.ts';
import { FEED_FORMAT_NAMES, FLAVOUR_NAMES } from './follow.tsx';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';

export function FeedsView({ site }: { site: Site }) {
  const page = {
    kind: 'feeds',
    title: 'Follow',
    description: 'Feeds of the whole site, of each source and of each tag.',
    url: feedIndexUrl(),
    crumbs: [{ name: 'Follow' }],
  } as const;
  return (
    <Layout site={site} page={page}>
      <PageHead title="Follow">
        <p class="standfirst">
          A feed reader that knows one of these addresses shows new papers as they come.
        </p>
      </PageHead>
      <dl class="feeds-about">
        <div>
          <dt>{FLAVOUR_NAMES.feed}</dt>
          <dd>
            An item per paper, with what the digests say of it and its abstract; the newest{' '}
            {MOST_PAPERS}. For subjects with a few papers a day.
          </dd>
        </div>
        <div>
          <dt>{FLAVOUR_NAMES.days}</dt>
          <dd>
            An item per day, with the titles of its papers; the newest {MOST_DAYS} days. For all
            that comes in quantity.
          </dd>
        </div>
        <div>
          <dt>All at once</dt>
          <dd>
            <a href={site.href(feedListUrl())} download="feeds.opml">
              feeds.opml
            </a>{' '}
            lists every feed below as Atom; feed readers import it.
          </dd>
        </div>
      </dl>
      {channelGroups(channelsIn(site)).map(({ heading, channels }) => (
        <Group key={heading} site={site} heading={heading} channels={channels} />
      ))}
    </Layout>
  );
}

interface GroupProps {
  readonly site: Site;
  readonly heading: string;
  readonly channels: readonly Channel[];
}

function Group({ site, heading, channels }: GroupProps) {
  return (
    <section class="group">
      <div class="group-head">
        <h2>{heading}</h2>
      </div>
      <ul class="feed-list">
        {channels.map((channel) => (
          <li key={channel.url}>
            <a class="feeds-channel" href={site.href(channel.url)}>
              {channelName(site, channel)}
            </a>
            {FLAVOURS.map((flavour) => (
              <Feeds key={flavour} site={site} channel={channel} flavour={flavour} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FeedsProps {
  readonly site: Site;
  readonly channel: Channel;
  readonly flavour: Flavour;
}

function Feeds({ site, channel, flavour }: FeedsProps) {
  const what = FLAVOUR_NAMES[flavour];
  return (
    <span class="feeds-links">
      <span class="feeds-flavour">{what}</span>
      {FEED_FORMATS.map((format) => (
        <a key={format} class="action" href={site.href(feedUrl(channel.url, flavour, format))}>
          {FEED_FORMAT_NAMES[format]}
          <span class="visually-hidden">
            {' '}
            of {channelName(site, channel)}, {what.toLowerCase()}
          </span>
        </a>
      ))}
    </span>
  );
}
