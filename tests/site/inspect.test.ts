/** What `npm run inspect` says of a site that is right but for some damage. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { BuiltSite } from '../inspect/built-site.ts';
import type { Check } from '../inspect/check.ts';
import { inspect } from '../inspect/inspect.ts';
import type { PageFacts } from '../inspect/page-facts.ts';
import { readPages } from '../inspect/read-pages.ts';
import { checkWeights, kindsOf, LIMITS } from '../inspect/weights.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Damage: a file, what is replaced in it, by what. */
const DAMAGE: readonly (readonly [string, string | RegExp, string])[] = [
  ['index.html', 'href="/digests/archive/"', 'href="/archive/"'],
  ['2025/index.html', 'href="/digests/2025/11/"', 'href="/digests/2025/12/"'],
  ['404.html', 'href="#main"', 'href="#content"'],
  ['health/index.html', /(rel="canonical" href="[^"]*)health/, '$1illness'],
  ['paper/2510.02262/index.html', '"@type":"ScholarlyArticle"', '"@type":"Article"'],
  ['feed.xml', /(<entry>[\s\S]*?<title type="text">)[^<]*/, '$1 '],
  ['tag/video/feed.json', /(?<="items":\[)\{.*?\},(?=\{"id")/, ''],
  ['feeds.opml', 'tag/video/feed.xml', 'tag/film/feed.xml'],
  ['sitemap/2025-10.xml', '/digests/2025/10/08/<', '/digests/2025/10/<'],
  ['2025/10/08/papers.bib', /@misc[\s\S]*?\n\}\n/, ''],
  ['2025/10/08/papers.csl.json', '"type":"article"', '"type":"book"'],
  ['2025/10/04/papers.ris', /^ID {2}- (?:sun|song)2510.022\d\d/gm, 'ID  - unknown'],
  ['data/index.json', '"papers": 250', '"papers": 251'],
  ['pagefind/2025-05/ids/2505.json', '"2505.01399",', ''],
];

const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'JSON-LD': [
    'paper/2510.02262/index.html: application/ld+json: @type Invalid input: expected "ScholarlyArticle"',
  ],
  links: [
    '2025/index.html: leads to 2025/12/index.html, which is not there',
    '404.html: leads to 404.html#content, which is not there',
    'health/index.html: leads to illness/index.html, which is not there',
    'index.html: leads to /archive/ (outside of https://example.org/digests/), which is not there',
    'feeds.opml: leads to tag/film/feed.xml, which is not there',
    'health/index.html: says that its address is https://example.org/digests/illness/',
  ],
  papers: ['data/index.json: says 251 papers, there are 250', '2505.01399 is not found by search'],
  feeds: [
    'feed.xml: https://example.org/digests/paper/2511.09396/ has no title',
    'tag/video/feed.json: 21 items, expected 22',
    'tag/video/feed.xml: other items than its JSON Feed',
    'https://example.org/digests/tag/film/feed.xml is no feed of the site',
    'https://example.org/digests/tag/video/feed.xml is not in feeds.opml',
  ],
  sitemaps: [
    'https://example.org/digests/2025/10/ is listed twice',
    'https://example.org/digests/2025/10/08/ is not listed',
  ],
  citations: [
    '2025/10/04/papers.ris: the key unknown comes twice',
    '2025/10/08/papers.bib: 4 entries, its page says 5',
    '2025/10/08/papers.bib: 4 entries of 5 papers',
    '2025/10/08/papers.csl.json: 0.type Invalid input: expected "article"',
  ],
};

/** What is wrong with a copy of the site after all damage is done, check by check. */
async function damaged(): Promise<Record<string, readonly string[]>> {
  cpSync(inject('siteBelow'), folder, { recursive: true });
  for (const [path, from, to] of DAMAGE) {
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    expect(text.search(from), `${path} has ${from}`).toBeGreaterThanOrEqual(0);
    writeFileSync(file, text.replace(from, to));
  }
  const checks: Check[] = [];
  const tell = (check: Check) => checks.push(check);
  await inspect(new BuiltSite(folder), { validates: false, loads: false, tell });
  return Object.fromEntries(checks.map(({ name, faults }) => [name, faults]));
}

it('names all that is damaged, and nothing else', async () => {
  const { weights, ...others } = await damaged();
  expect(weights).toBeDefined();
  expect(others).toEqual(FAULTS);
});

it('names what is no HTML, and where', async () => {
  const site = mkdtempSync(join(folder, 'broken-'));
  const head =
    '<!doctype html><html lang="en"><head><title>A</title><link rel="canonical" href="https://example.org/"></head>';
  writeFileSync(
    join(site, 'index.html'),
    `${head}\n<body class="home"><p><div>A</div></p></body></html>`,
  );
  const [page] = await readPages(new BuiltSite(site), { validates: true });
  expect(page?.kind).toBe('home');
  expect(page?.invalid.join('\n')).toMatch(/^line 2: .*\[no-implicit-close\]/m);
});

describe('weights', () => {
  const site = new BuiltSite(inject('site'));
  const page = (told: Partial<PageFacts>): PageFacts => ({
    path: 'paper/2510.00001/index.html',
    kind: 'paper-page',
    anchors: [],
    addresses: [],
    indexable: true,
    papers: [],
    bytes: LIMITS.paper,
    invalid: [],
    structured: [],
    ...told,
  });
  const faultsOf = (pages: readonly PageFacts[], scripts: Record<string, number> = {}) =>
    checkWeights(site, kindsOf(pages, new Map(Object.entries(scripts)))).faults;

  it('may be as large as their limits', () => {
    const day = page({ kind: 'day', bytes: 90_000, bytesOf100: LIMITS.list });
    expect(faultsOf([page({}), day], { day: LIMITS.script, search: 30_000 })).toEqual([]);
  });

  it('may not be larger', () => {
    const large = page({ path: 'paper/2510.00002/index.html', bytes: 6100 });
    const day = page({ kind: 'day', path: '2025/10/08/index.html', bytesOf100: 40_100 });
    expect(faultsOf([large, page({}), day], { day: 12_100 })).toEqual([
      '2025/10/08/index.html, with 100 papers: 40.1 KB, at most 40.0 KB',
      'script of day: 12.1 KB, at most 12.0 KB',
      '1 pages of papers, the largest paper/2510.00002/index.html: 6.1 KB, at most 6.0 KB',
    ]);
  });
});
