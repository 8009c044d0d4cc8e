/** Every feed of the built site, read back by feedsmith; the lists of feeds, of pages, and of how to search. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, inject, it } from 'vitest';
import { elementsOf } from './elements.ts';
import { filesBelow, pagesOf } from './files.ts';
import { seedLibrary } from './library.ts';

const site = inject('siteBelow');
const library = seedLibrary();
const files = filesBelow(site);
const read = (path: string): string => readFileSync(join(site, path), 'utf8');
const BASE = 'https://example.org/digests/';
/** The file that an absolute URL of the site leads to. */
const fileOf = (url: string): string => {
  expect(url.startsWith(BASE), url).toBe(true);
  return url
    .slice(BASE.length)
    .replace(/#.*/, '')
    .replace(/(?<=^|\/)$/, 'index.html');
};

const channels = ['', ...library.sources.map(({ slug }) => `source/${slug}/`)].concat(
  library.tags.map(({ kind, slug }) =>
    kind === 'subject' ? `tag/${slug}/` : `tag/${kind}/${slug}/`,
  ),
);

/** The papers of a channel. */
function papersOf(channel: string): number {
  const source = library.sources.find(({ slug }) => channel === `source/${slug}/`);
  if (source) {
    const listed = source.digests.flatMap((digest) => library.listingsOf(digest));
    return new Set(listed.map(({ paper }) => paper.id)).size;
  }
  const tag = library.tags.find(({ kind, slug }) =>
    [`tag/${slug}/`, `tag/${kind}/${slug}/`].includes(channel),
  );
  return tag?.papers.length ?? library.papers.length;
}

const linksIn = (html: string): string[] =>
  elementsOf(html).flatMap(({ tagName, properties }) =>
    tagName === 'a' ? [String(properties.href)] : [],
  );

describe('feeds', () => {
  it('are there for the site, each source and each tag, in two flavours and two formats', () => {
    const expected = channels.flatMap((channel) =>
      ['feed.xml', 'feed.json', 'days.xml', 'days.json'].map((name) => channel + name),
    );
    const found = files.filter((path) => /(?:^|\/)(?:feed|days)\.(?:xml|json)$/.test(path));
    expect(found.sort()).toEqual(expected.sort());
  });

  it.each(channels)('of %s hold its newest papers, the same in both formats', (channel) => {
    const atom = parseAtomFeed(read(`${channel}feed.xml`));
    const json = parseJsonFeed(read(`${channel}feed.json`));
    expect(atom.entries).toHaveLength(Math.min(50, papersOf(channel)));
    expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
    expect(json.items?.map(({ title }) => title)).toEqual(
      atom.entries?.map(({ title }) => title?.value),
    );
    for (const { id = '', title, content } of atom.entries ?? []) {
      expect(files).toContain(fileOf(id));
      expect(title?.value).toBeTruthy();
      for (const link of linksIn(content?.value ?? '')) expect(link).toMatch(/^https?:\/\//);
    }
    expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${BASE}${channel}feed.xml`);
    expect(json.feed_url).toBe(`${BASE}${channel}feed.json`);
  });

  it.each(channels)('of %s hold its newest days, with links to their papers', (channel) => {
    const { entries = [] } = parseAtomFeed(read(`${channel}days.xml`));
    const links = entries.flatMap(({ content }) => linksIn(content?.value ?? ''));
    for (const url of [...links, ...entries.map(({ links: own }) => own?.[0]?.href ?? '')]) {
      expect(files).toContain(fileOf(url));
    }
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.length).toBeLessThanOrEqual(20);
    if (papersOf(channel) < 50) expect(new Set(links).size).toBe(papersOf(channel));
  });

  it('are named in the heads of the pages they belong to, and linked from them', () => {
    for (const channel of channels) {
      const elements = elementsOf(read(`${channel}index.html`));
      const alternates = elements.filter(({ properties }) =>
        String(properties.rel).includes('alternate'),
      );
      expect(
        alternates.map(({ properties }) => properties.href),
        channel,
      ).toEqual(
        ['feed.xml', 'feed.json', 'days.xml', 'days.json'].map(
          (name) => `/digests/${channel}${name}`,
        ),
      );
    }
  });

  it('stand all in the OPML, as Atom, and on the page that explains them', () => {
    const { body } = parseOpml(read('feeds.opml'));
    const urls = body?.outlines?.flatMap(({ outlines = [] }) =>
      outlines.map(({ xmlUrl }) => xmlUrl),
    );
    const atoms = files.filter((path) => /(?:^|\/)(?:feed|days)\.xml$/.test(path));
    expect(urls?.sort()).toEqual(atoms.map((path) => BASE + path).sort());
    const links = linksIn(read('feeds/index.html'));
    for (const path of files.filter((one) => /(?:^|\/)(?:feed|days)\.(?:xml|json)$/.test(one))) {
      expect(links).toContain(`/digests/${path}`);
    }
  });
});

/** The texts of the elements of a name. */
const textsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) =>
    JSON.stringify(fromHtml(text, { fragment: true })).includes('"element"') ? '' : text,
  );

describe('sitemaps', () => {
  const index = textsOf(read('sitemap.xml'), 'loc');

  it('are named by the index, and the index by robots.txt', () => {
    const found = files.filter((path) => path.startsWith('sitemap/'));
    expect(index.map(fileOf).sort()).toEqual(found);
    expect(found).toContain('sitemap/site.xml');
    expect(found).toContain('sitemap/2025-10.xml');
    expect(read('robots.txt')).toContain(`Sitemap: ${BASE}sitemap.xml`);
  });

  it('list every page once that wants to be found, with the base path', () => {
    const urls = index.flatMap((url) => textsOf(read(fileOf(url)), 'loc'));
    expect(new Set(urls).size).toBe(urls.length);
    const wanted = pagesOf(site).filter(
      ({ path, html }) => path !== '404.html' && !html.includes('name="robots" content="noindex"'),
    );
    expect(urls.map(fileOf).sort()).toEqual(wanted.map(({ path }) => path).sort());
  });

  it('keep the pages of a month together', () => {
    const urls = textsOf(read('sitemap/2025-10.xml'), 'loc');
    expect(urls).toContain(`${BASE}2025/10/`);
    expect(urls).toContain(`${BASE}2025/10/08/`);
    expect(urls.filter((url) => /\/2025\/11\//.test(url))).toEqual([]);
  });
});

describe('every page', () => {
  it('names its own address, and how to search', () => {
    for (const { path, html } of pagesOf(site)) {
      const links = elementsOf(html).filter(({ tagName }) => tagName === 'link');
      const of = (rel: string) =>
        links
          .filter(({ properties }) => String(properties.rel) === rel)
          .map(({ properties }) => String(properties.href));
      expect(of('search'), path).toEqual(['/digests/opensearch.xml']);
      // A list to read is the list to scan, for who looks for it.
      const own = path.replace(/read\/index\.html$/, 'index.html');
      if (path !== '404.html') expect(of('canonical').map(fileOf), path).toEqual([own]);
    }
  });
});

it('opensearch.xml leads to the search page', () => {
  const text = read('opensearch.xml');
  expect(text).toContain(`template="${BASE}search/?q={searchTerms}"`);
  const [name = ''] = textsOf(text, 'ShortName');
  expect(name.length).toBeLessThanOrEqual(16);
  expect(name).not.toBe('');
});
