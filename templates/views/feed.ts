/** The feeds of a site, and the list of them for feed readers. */
import { atom } from '../../src/feed/atom.ts';
import type { Channel, ChannelDay, ChannelPaper } from '../../src/feed/channel.ts';
import type { Feed, FeedItem } from '../../src/feed/feed.ts';
import { type FeedFile, FLAVOURS, type Flavour, feedUrl } from '../../src/feed/files.ts';
import { jsonFeed } from '../../src/feed/json-feed.ts';
import { opml } from '../../src/feed/opml.ts';
import { flat } from '../../src/flat.ts';
import { Recent } from '../../src/recent.ts';
import type { Site } from '../../src/site/site.ts';
import { dateUrl, homeUrl, paperUrl } from '../../src/site/urls.ts';
import { plainText } from '../../src/text/index.ts';
import { fullDate, longDate } from './dates.ts';
import { dayContent, paperContent } from './feed-content.tsx';
import { kindName, tagTitle } from './tag-words.ts';
import { count } from './words.ts';

/** The text of a feed. */
export function feedText(site: Site, { channel, flavour, feedFormat }: FeedFile): string {
  const items =
    flavour === 'feed'
      ? channel.papers.map((one) => paperItem(site, one))
      : channel.days.map((day) => dayItem(site, channel, day));
  const feed: Feed = {
    url: site.absolute(feedUrl(channel.url, flavour, feedFormat)),
    pageUrl: site.absolute(channel.url),
    title: feedTitle(site, channel, flavour),
    description: descriptionOf(site, channel),
    language: site.config.language,
    siteTitle: site.config.title,
    items,
  };
  return feedFormat === 'xml' ? atom(feed) : jsonFeed(feed);
}

/** What a channel is called: `Benchmarks`, `cs.CV: Computer Vision …`, the site's own title. */
export function channelName(site: Site, { about }: Channel): string {
  if (!about) return site.config.title;
  return 'kind' in about ? tagTitle(about) : about.name;
}

function feedTitle(site: Site, channel: Channel, flavour: Flavour): string {
  const own = channel.about ? [channelName(site, channel), site.config.title] : [site.config.title];
  return `${own.join(' · ')}${flavour === 'days' ? ', day by day' : ''}`;
}

function descriptionOf({ config }: Site, { about }: Channel): string {
  if (!about) return config.description;
  if (!('kind' in about)) return `Papers that ${about.name} lists.`;
  return about.description ?? `Papers tagged ${tagTitle(about)}.`;
}

/** A paper stands in the feeds of its tags and sources: what they say of it is made once. */
const contents = new Recent<string>(1024);

function paperItem(site: Site, { paper, date }: ChannelPaper): FeedItem {
  const url = site.absolute(paperUrl(paper.id));
  const names = paper.authors.map(({ name }) => name);
  return {
    id: url,
    url,
    title: plainText(paper.title),
    html: contents.get(`${paper.id}`, () => flat(paperContent(paper))),
    published: date,
    updated: date,
    authors: paper.truncated ? [...names, 'et al.'] : names,
    tags: paper.tags.map(({ name }) => name),
  };
}

/** A day of a tag is not that of the site: its identifier lies below the tag's own page. */
function dayItem(site: Site, channel: Channel, day: ChannelDay): FeedItem {
  const { date, papers } = day;
  const url = site.absolute(dateUrl(date));
  const title = date.length === 7 ? `${fullDate(date)}, day unknown` : longDate(date);
  return {
    id: channel.about ? `${site.absolute(channel.url)}#${date}` : url,
    url,
    title: `${title}: ${count(papers.length, 'paper')}`,
    html: dayContent(site, day),
    published: date,
    updated: date,
    authors: [],
    tags: [],
  };
}

/** The channels that a site has feeds of. */
export const channelsIn = ({ all }: Site): Channel[] => [
  ...new Set(all.feeds.map(({ channel }) => channel)),
];

/** The headings of the list of feeds, and the channels under each. */
export function channelGroups(channels: readonly Channel[]): {
  readonly heading: string;
  readonly channels: readonly Channel[];
}[] {
  const ofTag = (wanted: string) =>
    channels.filter(({ about }) => about && 'kind' in about && about.kind === wanted);
  return [
    { heading: 'The whole site', channels: channels.filter(({ url }) => url === homeUrl()) },
    {
      heading: 'Sources',
      channels: channels.filter(({ about }) => about && !('kind' in about)),
    },
    ...(['subject', 'topic', 'category'] as const).map((kind) => ({
      heading: kindName(kind).plural,
      channels: ofTag(kind),
    })),
  ].filter((group) => group.channels.length > 0);
}

/** All feeds of a site as OPML. */
export function feedsOpml(site: Site): string {
  const groups = channelGroups(channelsIn(site)).map(({ heading, channels }) => ({
    heading,
    outlines: channels.flatMap((channel) =>
      FLAVOURS.map((flavour) => ({
        title: feedTitle(site, channel, flavour),
        feedUrl: site.absolute(feedUrl(channel.url, flavour, 'xml')),
        pageUrl: site.absolute(channel.url),
      })),
    ),
  }));
  return opml(site.config.title, groups);
}
