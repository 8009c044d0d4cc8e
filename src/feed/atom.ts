/** Atom (RFC 4287), written by feedsmith. It drops a text that has no type, and keeps characters XML has no place for. */
import { generateAtomFeed } from 'feedsmith';
import { xmlText } from '../xml.ts';
import { type Feed, type FeedItem, timeOf, updatedOf } from './feed.ts';

const plain = (text: string) => ({ type: 'text', value: xmlText(text) });

function entry({ id, url, title, html, published, updated, authors, tags }: FeedItem) {
  return {
    id,
    title: plain(title),
    links: [{ rel: 'alternate', href: url, type: 'text/html' }],
    published: timeOf(published),
    updated: timeOf(updated),
    authors: authors.map((name) => ({ name: xmlText(name) })),
    categories: tags.map((tag) => ({ term: xmlText(tag) })),
    content: { type: 'html', value: xmlText(html) },
  };
}

/** The feed as an Atom document. */
export function atom(feed: Feed): string {
  const { url, pageUrl, title, description, siteTitle, language, items } = feed;
  return generateAtomFeed({
    xml: { lang: language },
    id: url,
    title: plain(title),
    subtitle: plain(description),
    updated: updatedOf(feed),
    authors: [{ name: xmlText(siteTitle), uri: pageUrl }],
    generator: { text: 'Broadsheet' },
    links: [
      { rel: 'self', href: url, type: 'application/atom+xml' },
      { rel: 'alternate', href: pageUrl, type: 'text/html' },
    ],
    entries: items.map(entry),
  });
}
