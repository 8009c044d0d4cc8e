/** JSON Feed 1.1, written by feedsmith. */
import { generateJsonFeed } from 'feedsmith';
import { xmlText } from '../xml.ts';
import { type Feed, type FeedItem, timeOf } from './feed.ts';

function item({ id, url, title, html, published, updated, authors, tags }: FeedItem) {
  return {
    id,
    url,
    title: xmlText(title),
    content_html: xmlText(html),
    date_published: timeOf(published),
    date_modified: timeOf(updated),
    authors: authors.map((name) => ({ name: xmlText(name) })),
    tags: tags.map(xmlText),
  };
}

/** The feed as a JSON Feed document. */
export function jsonFeed({ url, pageUrl, title, description, language, items }: Feed): string {
  const feed: unknown = generateJsonFeed({
    title: xmlText(title),
    home_page_url: pageUrl,
    feed_url: url,
    description: xmlText(description),
    language,
    items: items.map(item),
  });
  if (typeof feed !== 'object') throw new TypeError(`${url} is no JSON Feed`);
  // feedsmith leaves an empty list out, and a feed without items is none.
  return `${JSON.stringify(items.length === 0 ? { ...feed, items: [] } : feed)}\n`;
}
