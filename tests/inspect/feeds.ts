/** Every feed, and the list of them, read back as feed readers read them. */
import { parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith';
import { MOST_DAYS, MOST_PAPERS } from '../../src/feed/channel.ts';
import type { BuiltSite } from './built-site.ts';
import { type Check, number, repeated, unequal } from './check.ts';
import type { Listed } from './listed.ts';

interface Feed {
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly items: readonly { readonly id: string; readonly title: string }[];
}

const NAME = /(?:^|\/)(?:feed|days)\.(?:xml|json)$/;

/** Parses all feeds, counts their items, and compares both formats with each other. */
export function checkFeeds(site: BuiltSite, listed: Listed): Check {
  const paths = site.paths(NAME);
  let items = 0;
  const faults = paths.flatMap((path) => {
    const feed = read(site, path);
    items += feed.items.length;
    return faultsOf(site, listed, path, feed).map((fault) => `${path}: ${fault}`);
  });
  const outlines = outlinesOf(site);
  const atoms = paths.filter((path) => path.endsWith('.xml')).map((path) => site.addressOf(path));
  const words = ['is no feed of the site', 'is not in feeds.opml'] as const;
  return {
    name: 'feeds',
    figures: `${number(paths.length)} with ${number(items)} items, ${number(outlines.length)} in feeds.opml`,
    faults: [
      ...faults,
      ...outlines.filter(({ title }) => !title).map(({ url }) => `feeds.opml: ${url} has no title`),
      ...repeated(outlines.map(({ url }) => url)).map((url) => `feeds.opml: ${url} comes twice`),
      ...unequal(new Set(outlines.map(({ url }) => url)), new Set(atoms), words),
    ],
  };
}

function read(site: BuiltSite, path: string): Feed {
  const text = site.read(path);
  if (path.endsWith('.xml')) {
    const { links, title, entries = [] } = parseAtomFeed(text);
    return {
      url: links?.find(({ rel }) => rel === 'self')?.href,
      title: title?.value,
      items: entries.map(({ id, title }) => ({ id: id ?? '', title: title?.value ?? '' })),
    };
  }
  const { feed_url, title, items = [] } = parseJsonFeed(text);
  return {
    url: feed_url,
    title,
    items: items.map(({ id, title }) => ({ id: id ?? '', title: title ?? '' })),
  };
}

function faultsOf(site: BuiltSite, listed: Listed, path: string, feed: Feed): string[] {
  const { url, title, items } = feed;
  const count = expected(listed, path);
  const other = path.endsWith('.xml') ? read(site, path.replace(/xml$/, 'json')).items : items;
  const same =
    JSON.stringify(items.map(({ id }) => id)) === JSON.stringify(other.map(({ id }) => id));
  return [
    ...(title ? [] : ['no title']),
    ...(url === site.addressOf(path) ? [] : [`says that its address is ${url}`]),
    ...(items.length > 0 ? [] : ['no items']),
    ...(count === undefined || count === items.length
      ? []
      : [`${items.length} items, expected ${count}`]),
    ...(same ? [] : ['other items than its JSON Feed']),
    ...items.filter(({ title }) => !title.trim()).map(({ id }) => `${id} has no title`),
    ...items.filter(({ id }) => !id).map(({ title }) => `“${title}” has no identifier`),
    ...repeated(items.map(({ id }) => id)).map((id) => `${id} comes twice`),
  ];
}

function expected(listed: Listed, path: string): number | undefined {
  const folder = path.replace(/[^/]+$/, '');
  if (/feed\.\w+$/.test(path)) return Math.min(MOST_PAPERS, listed.papersAt(folder).length);
  const dates = listed.datesAt(folder);
  return dates && Math.min(MOST_DAYS, dates);
}

function outlinesOf(site: BuiltSite): { readonly url: string; readonly title: string }[] {
  const { body } = parseOpml(site.read('feeds.opml'));
  return (body?.outlines ?? []).flatMap(({ outlines = [] }) =>
    outlines.map(({ xmlUrl, title, text }) => ({ url: xmlUrl ?? '', title: title ?? text ?? '' })),
  );
}
