/** Searching a site whose papers lie in several shards: November, two parts of October, May 2025. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type SiteServer, serve } from '../../src/site/serve.ts';
import { copyInShards } from '../site/shards.ts';
import { launchChromium } from './chromium.ts';
import { watchPage } from './trouble.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let folder: string;
let browser: Browser;
let server: SiteServer;
let page: Page;
let trouble: () => readonly string[];
let requested: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-shards-'));
  await copyInShards(inject('siteBelow'), folder, 100);
  server = await serve({ output: folder, basePath: '/digests/', port: 0 });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(20_000);
  trouble = watchPage(page, server.url);
  requested = [];
  page.on('request', (request) => requested.push(request.url().slice(server.url.length)));
});
afterEach(async () => {
  await page.close();
  expect(trouble()).toEqual([]);
});

const search = (query = '') => page.goto(`${server.url}search/${query}`);
const where = () => page.url().slice(server.url.length);
const says = (text: string | RegExp) =>
  page.locator('#search-status').filter({ hasText: text }).waitFor();
const titles = () => page.locator('#search-results .paper-title').allTextContents();
const older = () => page.locator('#search-older');
const goOn = () => older().getByRole('button', { name: 'Search older papers' });
const label = (facet: string, name: string) =>
  page.locator('#search-filters fieldset', { hasText: facet }).locator('label', { hasText: name });
/** Shards whose indexes were asked for. */
const loaded = () =>
  [
    ...new Set(requested.flatMap((url) => /^pagefind\/([^/]+)\/pagefind/.exec(url)?.[1] ?? [])),
  ].sort();

async function axe(): Promise<unknown> {
  await page.evaluate(AXE);
  return await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
  );
}

describe('a search over several shards', () => {
  it('asks the newest first and says what it has not searched', async () => {
    await search();
    await says('42 papers from November 2025, newest first; older ones not searched yet');
    expect(await older().locator('p').textContent()).toBe(
      'Searched November 2025; 3 older parts not searched yet (208 papers, May – October 2025).',
    );
    expect(loaded()).toEqual(['2025-11']);
  });

  it('goes on by itself when it finds little, and then says nothing of shards', async () => {
    await search('?q=Inaki');
    await says(/^1 paper$/);
    expect(loaded()).toEqual(['2025-05', '2025-10-1', '2025-10-2', '2025-11']);
    expect(await older().isVisible()).toBe(false);
    expect(await page.locator('.filters-note').isVisible()).toBe(false);
  });

  it('goes on when asked, below what is shown', async () => {
    await search('?q=model');
    await says(/^\d+ papers from November 2025; older/);
    const before = await titles();
    expect(before).toHaveLength(20);
    await goOn().focus();
    await page.keyboard.press('Enter');
    await says(/October – November 2025, 40 shown/);
    const after = await titles();
    expect(after).toHaveLength(40);
    expect(after.slice(0, 20)).toEqual(before);
    expect(new Set(after).size).toBe(40);
    expect(where()).toBe('search/?q=model&since=2025-10');
    expect(await goOn().evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('keeps how far it went over a reload, a paper and back, and for who gets the link', async () => {
    await search('?q=model&sort=newest');
    await says(/newest first; older/);
    await goOn().click();
    await says(/40 shown/);
    const [shown, status] = [await titles(), await page.textContent('#search-status')];
    await page.reload();
    await says(status ?? '');
    expect(await titles()).toEqual(shown);
    await page.locator('#search-results .paper-title a').nth(30).click();
    await page.waitForURL(/paper/);
    await page.goBack();
    await says(status ?? '');
    expect(await titles()).toEqual(shown);
    const other = await browser.newPage();
    await other.goto(page.url());
    await other
      .locator('#search-status', { hasText: (status ?? '').replace(', 40 shown', '') })
      .waitFor();
    await other.close();
  });

  it('forgets how far it went with other words, not with other filters', async () => {
    await search('?q=video&since=2025-10');
    await says(/October – November 2025/);
    await label('Subject', 'Benchmarks').click();
    await page.waitForURL(/subject=benchmark&since=2025-10$/);
    await page.fill('#search-input', 'language');
    await page.waitForURL(/q=language&subject=benchmark$/);
  });

  it('searches every part in the end, each paper once', async () => {
    await search('?sort=newest');
    await says(/^42 papers/);
    while (await goOn().isVisible()) {
      const before = await page.textContent('#search-status');
      await goOn().click();
      await expect.poll(() => page.textContent('#search-status')).not.toBe(before);
      await expect.poll(() => older().textContent()).not.toContain('Searching …');
    }
    await says(/^250 papers, newest first/);
  });

  it('loads only the shards of a month, and counts the others as not searched', async () => {
    await search('?month=2025-05');
    await says(/^90 papers, newest first$/);
    expect(loaded()).toEqual(['2025-05']);
    expect(await label('Month', 'May 2025').locator('.count').textContent()).toBe('90');
    expect(await label('Month', 'November 2025').locator('.count').textContent()).toBe('');
    expect(await label('Year', '2025').locator('.count').textContent()).toBe('90+');
    await page.getByText('Counts are of the papers searched so far.').waitFor();
    await label('Month', 'November 2025').click();
    // Enough for a page; the rest of what was chosen is an older part again.
    await says(/^42 papers from November 2025, newest first; older/);
    expect(await older().locator('p').textContent()).toContain('1 older part not searched yet');
    await goOn().click();
    await says(/^132 papers, newest first/);
    expect(loaded()).toEqual(['2025-05', '2025-11']);
  });

  it('leads from an identifier to its paper without any index', async () => {
    await search('?q=arXiv:2505.19237v2');
    await page.waitForURL(/paper\/2505\.19237\/$/);
    expect(loaded()).toEqual([]);
  });

  it('lists an older paper that is named, from its shard alone', async () => {
    await search('?q=2505.19237&sort=newest&month=2025-05');
    await page.waitForURL(/paper\/2505\.19237\/$/);
    await page.goBack();
    await page.goto(`${server.url}search/?q=%222505.99999%22`);
    await says('This site has no paper 2505.99999');
    expect(await older().isVisible()).toBe(false);
  });

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ] as const)('has no fault axe knows of, %i pixels wide, %s', async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await search('?q=video');
    await goOn().waitFor();
    await page.locator('#search-filter-panel').evaluate((panel) => panel.setAttribute('open', ''));
    expect(await axe()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  });
});

describe('the search dialog over several shards', () => {
  const dialog = () => page.locator('.search-dialog');
  const options = () => dialog().getByRole('option');

  beforeEach(async () => {
    await page.goto(`${server.url}tag/`);
    await page.keyboard.press('/');
  });

  it('searches the newest and offers to go on', async () => {
    await page.keyboard.type('video');
    await options().first().waitFor();
    expect(await dialog().getByRole('status').textContent()).toMatch(/ papers from November 2025$/);
    expect(loaded()).toEqual(['2025-11']);
    expect(await axe()).toEqual([]);
    await options().filter({ hasText: 'Search older papers' }).click();
    await page.waitForURL(/search\/\?q=video&since=2025-10-2$/);
    await says(/October – November 2025/);
  });

  it('offers to go on when the newest has nothing', async () => {
    await page.keyboard.type('Inaki');
    await options().first().waitFor();
    expect(await options().allTextContents()).toEqual(['Search older papers']);
    await page.keyboard.press('Enter');
    await says(/^1 paper$/);
  });

  it('finds an older paper by its identifier', async () => {
    await dialog().waitFor();
    await page.keyboard.type('2505.19237');
    // Of what is typed on the way there may be other options.
    await dialog().locator('[role=option][href$="/paper/2505.19237/"]').waitFor();
    // The newest is loaded when the dialog opens: that may end later.
    await expect.poll(loaded).toEqual(['2025-05', '2025-11']);
    await page.keyboard.press('Enter');
    await page.waitForURL(/paper\/2505\.19237\/$/);
  });
});
