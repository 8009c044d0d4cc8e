/** Feeds of hostile papers and of none, read back by feedsmith and by an XML parser. */
import { parseAtomFeed, parseFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { channelsOf } from '../../src/feed/channel.ts';
import { Library } from '../../src/library/library.ts';
import { merge } from '../../src/library/merge.ts';
import { SiteConfig } from '../../src/site/config.ts';
import { Site } from '../../src/site/site.ts';
import { plainText } from '../../src/text/index.ts';
import { xmlText } from '../../src/xml.ts';
import { feedText } from '../../templates/views/feed.ts';
import { entry, type Told } from '../library/entries.ts';
import { elementsOf } from '../site/elements.ts';
import { PAYLOADS } from '../site/hostile.ts';

const TITLES = [
  'A < B & "C"',
  'Tides ]]> waves',
  '&amp; &lt;b&gt;',
  String.raw`$x < y$ and $\alpha^2$`,
  'bell \u0007 null \u0000 half \ud800 last \uffff',
  ...PAYLOADS,
];

const COMMENT = '<!--><script>window.hacked = 1</script>-->';

function siteOf(told: readonly Told[]): Site {
  const papers = told.map((one) => merge([entry(one)], { subjectsOf: () => [] }));
  const config = SiteConfig.parse({
    title: 'Tides & <Waves> \u0001',
    description: 'A "site".',
    baseUrl: 'https://example.org/digests/',
  });
  const library = new Library({ papers, digests: [] });
  return new Site({ config, library, basePath: '/digests/', baseUrl: config.baseUrl });
}

const hostile = siteOf(
  TITLES.map((title, at) => ({
    id: `2501.${10000 + at}`,
    title,
    abstract: title,
    authors: [title],
    labels: ['cs.CV'],
    date: `2025-01-${String(1 + (at % 9)).padStart(2, '0')}`,
  })),
);

const textOf = (site: Site, url: string, flavour: string, format: string): string => {
  const file = site.all.feeds.find(
    (one) => one.channel.url === url && one.flavour === flavour && one.feedFormat === format,
  );
  if (!file) throw new Error(`No feed ${url}${flavour}.${format}`);
  return feedText(site, file);
};

const words = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const expectedTitle = (title: string): string => words(xmlText(plainText(title)));

describe('a feed of hostile papers', () => {
  it('has every title as plain text, in Atom', () => {
    const text = textOf(hostile, '/', 'feed', 'xml');
    const feed = parseAtomFeed(text);
    // feedsmith’s own reader takes a title that looks like a comment for none.
    const titles = feed.entries?.map(({ title }) => words(title?.value ?? COMMENT)) ?? [];
    expect(titles.sort()).toEqual(TITLES.map(expectedTitle).sort());
    expect(text).toContain(`<![CDATA[${COMMENT}]]>`);
    expect(text.match(/<title type="text">/g)).toHaveLength(TITLES.length + 1);
    expect(words(feed.title?.value)).toBe('Tides & <Waves>');
  });

  it('has every title as plain text, in JSON Feed', () => {
    const feed = parseJsonFeed(textOf(hostile, '/', 'feed', 'json'));
    const titles = feed.items?.map(({ title }) => words(title)) ?? [];
    expect(titles.sort()).toEqual(TITLES.map(expectedTitle).sort());
  });

  it('has an item for each of its days, which leads to every paper', () => {
    const { entries = [] } = parseAtomFeed(textOf(hostile, '/', 'days', 'xml'));
    expect(entries.map(({ id }) => id)).toEqual(
      Array.from({ length: 9 }, (_, at) => `https://example.org/digests/2025/01/0${9 - at}/`),
    );
    const links = entries.flatMap(({ content }) => content?.value?.match(/href="[^"]+"/g) ?? []);
    expect(new Set(links).size).toBe(TITLES.length);
  });

  it.each(['feed', 'days'])('has only characters that XML knows: %s.xml', (flavour) => {
    const text = textOf(hostile, '/tag/topic/cs.cv/', flavour, 'xml');
    expect(text).toBe(xmlText(text));
    expect(text.isWellFormed()).toBe(true);
    for (const { content } of parseAtomFeed(text).entries ?? []) {
      for (const { tagName, properties } of elementsOf(content?.value ?? '')) {
        expect(tagName).not.toMatch(/^(?:script|img|iframe|svg|style)$/);
        expect(Object.keys(properties).filter((name) => /^on/i.test(name))).toEqual([]);
        expect(String(properties.href ?? 'https://')).toMatch(/^https?:\/\//);
      }
    }
  });

  it('has another identifier for the day of a tag than for that of the site', () => {
    const [day] = parseAtomFeed(textOf(hostile, '/tag/topic/cs.cv/', 'days', 'xml')).entries ?? [];
    expect(day?.id).toBe('https://example.org/digests/tag/topic/cs.cv/#2025-01-09');
    expect(day?.links?.[0]?.href).toBe('https://example.org/digests/2025/01/09/');
  });
});

describe('a channel', () => {
  const days = Array.from({ length: 31 }, (_, at) => `2025-01-${String(at + 1).padStart(2, '0')}`);
  const site = siteOf(
    days.flatMap((date, at) =>
      [0, 1, 2].map((nth) => ({
        id: `2501.${20000 + 3 * at + nth}`,
        title: `Tide ${at} ${nth}`,
        date,
      })),
    ),
  );
  const [whole] = channelsOf(site.library);

  it('has the newest 50 papers and the newest 20 days', () => {
    expect(whole?.papers).toHaveLength(50);
    expect(whole?.papers[0]?.date).toBe('2025-01-31');
    expect(whole?.days.map(({ date }) => date)).toEqual(days.slice(-20).reverse());
  });

  it('is as new as its newest item', () => {
    const { updated } = parseAtomFeed(textOf(site, '/', 'feed', 'xml'));
    expect(updated).toMatch(/^2025-01-31T00:00:00/);
  });

  it('lists papers without a day under their month', () => {
    const undated = siteOf([{ title: 'Tide', date: '2025-01', authors: ['A'], truncated: true }]);
    const [item] = parseJsonFeed(textOf(undated, '/', 'days', 'json')).items ?? [];
    expect(item?.title).toBe('January 2025, day unknown: 1 paper');
    expect(item?.url).toBe('https://example.org/digests/2025/01/');
    const [paper] = parseJsonFeed(textOf(undated, '/', 'feed', 'json')).items ?? [];
    expect(paper?.authors).toEqual([{ name: 'A' }, { name: 'et al.' }]);
    expect(paper?.date_published).toMatch(/^2025-01-01T00:00:00/);
  });

  it('has feeds also when it has no papers', () => {
    const empty = siteOf([]);
    expect(parseFeed(textOf(empty, '/', 'feed', 'xml')).format).toBe('atom');
    expect(JSON.parse(textOf(empty, '/', 'days', 'json')).items).toEqual([]);
  });
});
