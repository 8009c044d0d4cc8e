/** Searching as a reader does it: on the search page and from the dialog, in real Chromium. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type SiteServer, serve } from '../../src/site/serve.ts';
import { launchChromium } from './chromium.ts';
import { watchPage } from './trouble.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const DRIFTS = 'When Thinking Drifts: Evidential Grounding for Robust Video Reasoning';

let browser: Browser;
let server: SiteServer;
let page: Page;
let complaints: () => readonly string[];

beforeAll(async () => {
  server = await serve({ output: inject('siteBelow'), basePath: '/digests/', port: 0 });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(20_000);
  complaints = watchPage(page, server.url);
});
afterEach(async () => {
  await page.close();
  // Policy violations are console errors.
  expect(complaints()).toEqual([]);
});

const search = (query = '') => page.goto(`${server.url}search/${query}`);
const where = () => page.url().slice(server.url.length);
const says = (text: string | RegExp) =>
  page.locator('#search-status').filter({ hasText: text }).waitFor();
/** The page's own text speaks of papers too, before the search has answered. */
const answered = () => says(/^\d+ papers?/);
const titles = () => page.locator('#search-results .paper-title').allTextContents();
const box = (facet: string, name: string) =>
  page.locator('#search-filters fieldset', { hasText: facet }).getByLabel(name, { exact: false });

async function axe(): Promise<string[]> {
  await page.evaluate(AXE);
  const found: unknown = await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
  );
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}

describe('the search page', () => {
  it('opens with every paper, newest first', async () => {
    await search();
    await says('250 papers, newest first');
    expect(await titles()).toHaveLength(20);
  });

  it.each([
    ['drifts evidential robust', DRIFTS],
    ['Balestriero', 'Gaussian Embeddings: How JEPAs Secretly Learn Your Data Density'],
    ['Inaki', 'Sensorimotor features of self-awareness in multimodal large language models'],
    ['iñaki', 'Sensorimotor features of self-awareness in multimodal large language models'],
    ['"visual thinking drift"', DRIFTS],
  ])('finds %j', async (words, title) => {
    await search();
    await page.fill('#search-input', words);
    await says(/^1 paper$/);
    expect(await titles()).toEqual([title]);
  });

  it('shows authors, day, subjects and the words in their place', async () => {
    await search('?q=drifts');
    await answered();
    const item = page.locator('[data-paper="2510.06077"]');
    expect(await item.locator('.paper-authors').textContent()).toBe(
      'Mi Luo, Zihui Xue, Alex Dimakis, Kristen Grauman',
    );
    expect(await item.locator('.paper-date').textContent()).toBe('8 October 2025');
    expect(await item.locator('.tags a').count()).toBeGreaterThan(0);
    expect(await item.locator('mark').first().textContent()).toMatch(/drift/i);
    expect(await item.locator('.paper-title a').getAttribute('href')).toBe(
      '/digests/paper/2510.06077/',
    );
  });

  it('filters, sorts, and keeps all of it in the URL', async () => {
    await search('?q=model');
    await answered();
    await box('Month', 'October 2025').check();
    await page.waitForURL(/month=2025-10/);
    await page.getByRole('button', { name: 'Newest' }).click();
    await says(/newest first/);
    expect(where()).toBe('search/?q=model&month=2025-10&sort=newest');
    const [status, found] = [await page.textContent('#search-status'), await titles()];
    await page.reload();
    await says(status ?? '');
    expect(await titles()).toEqual(found);
    expect(await box('Month', 'October 2025').isChecked()).toBe(true);
    expect(await page.inputValue('#search-input')).toBe('model');
    expect(await page.getByRole('button', { name: 'Newest' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  it('counts what each further value would give', async () => {
    await search('?q=video');
    await answered();
    const label = page.locator('#search-filters label', { hasText: 'Benchmarks' });
    const count = await label.locator('.count').textContent();
    await label.click();
    await says(new RegExp(`^${count} papers?$`));
  });

  it('takes all filters away at once', async () => {
    await search('?q=video&subject=benchmarks&month=2025-10&sort=newest');
    await says(/papers?/);
    await page.getByRole('button', { name: 'Remove all filters' }).click();
    await page.waitForURL(/search\/\?q=video&sort=newest$/);
    await answered();
    expect(await page.locator('#search-filters :checked').count()).toBe(0);
  });

  it('goes back and forth', async () => {
    await search('?q=video');
    await answered();
    const video = await titles();
    await box('Month', 'November 2025').check();
    await page.waitForURL(/month=2025-11/);
    await page.fill('#search-input', 'Inaki');
    await page.waitForURL(/q=Inaki/);
    await page.goBack();
    await page.waitForFunction(() => location.search === '?q=video&month=2025-11');
    await page.goBack();
    await expect.poll(titles).toEqual(video);
    expect(await box('Month', 'November 2025').isChecked()).toBe(false);
    await page.goForward();
    await page.waitForFunction(() => location.search === '?q=video&month=2025-11');
    await expect.poll(() => box('Month', 'November 2025').isChecked()).toBe(true);
  });

  it('shows more on demand, to the last, without losing the focus', async () => {
    await search('?q=model');
    await answered();
    const more = page.locator('#search-more');
    await more.focus();
    await page.keyboard.press('Enter');
    await says(/40 shown/);
    expect(await titles()).toHaveLength(40);
    expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
    for (let presses = 0; presses < 20 && (await more.isVisible()); presses += 1) {
      const before = (await titles()).length;
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await titles()).length).toBeGreaterThan(before);
    }
    const total = Number.parseInt((await page.textContent('#search-status')) ?? '', 10);
    expect(await titles()).toHaveLength(total);
    expect(await page.evaluate(() => document.activeElement?.closest('.paper-title') != null)).toBe(
      true,
    );
  });

  it('goes from an identifier or arXiv link straight to the paper, and back to what was before', async () => {
    for (const words of [
      '2510.06077',
      ' arXiv:2510.06077v2 ',
      'https://arxiv.org/pdf/2510.06077v1',
    ]) {
      await search('?q=video');
      await answered();
      await page.fill('#search-input', words);
      await page.keyboard.press('Enter');
      await page.waitForURL(/paper\/2510\.06077\/$/);
      await page.goBack();
      await page.waitForURL(/search\/\?q=video$/);
    }
    await search('?q=2510.06077v3');
    await page.waitForURL(/paper\/2510\.06077\/$/);
  });

  it('says when it has no such paper, and points to arXiv', async () => {
    await search('?q=2510.99999v2');
    await says('This site has no paper 2510.99999');
    const link = page.locator('.search-empty a');
    expect(await link.getAttribute('href')).toBe('https://arxiv.org/abs/2510.99999v2');
  });

  it('offers fewer words when nothing matches, and no filters', async () => {
    await search('?q=hallucination+zebra&month=2025-05');
    await says('No papers');
    await page.getByRole('link', { name: 'Search for hallucination' }).click();
    await answered();
    expect(where()).toBe('search/?q=hallucination&month=2025-05');
    await search('?q=drifts+evidential&month=2025-05');
    await page.getByRole('link', { name: 'Search without the filters' }).click();
    await says(/^1 paper$/);
  });

  it('shows hostile words as words', async () => {
    await search(`?q=${encodeURIComponent('<img src=x onerror=alert(1)> "')}&subject=<b>&sort=<i>`);
    await says(/^(?:\d+|No) papers?/);
    expect(await page.locator('main img, main b').count()).toBe(0);
  });

  it('is used by keyboard alone', async () => {
    await search();
    await answered();
    await page.keyboard.press('/');
    await page.keyboard.type('drifts evidential');
    await says(/^1 paper$/);
    for (let presses = 0; presses < 200; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('.paper-title') !== null))
        break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/paper\/2510\.06077\/$/);
  });

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ] as const)('has no fault axe knows of, %i pixels wide, %s', async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await search('?q=video&subject=benchmark');
    await answered();
    await page.locator('#search-filter-panel').evaluate((panel) => panel.setAttribute('open', ''));
    expect(await axe()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await search('?q=video+zebra');
    await says('No papers');
    expect(await axe()).toEqual([]);
  });
});

describe('the search dialog', () => {
  const dialog = () => page.locator('.search-dialog');
  const options = () => dialog().getByRole('option');

  beforeEach(async () => {
    await page.goto(`${server.url}paper/2510.06077/`);
  });

  it('loads the search only when it opens', async () => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.reload();
    expect(loaded.filter((url) => url.includes('pagefind'))).toEqual([]);
    await page.keyboard.press('/');
    await expect.poll(() => loaded.some((url) => url.includes('pagefind'))).toBe(true);
  });

  it('opens by / and Ctrl+K, leads to a paper by arrows and Enter', async () => {
    for (const key of ['/', 'Control+k']) {
      await page.goto(`${server.url}paper/2510.06077/`);
      await page.keyboard.press(key);
      await page.keyboard.type('inaki');
      await options().first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL(/paper\/2505\.19237\/$/);
    }
  });

  it('moves through its rows, the last of which leads to all results', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('video');
    await options().first().waitFor();
    expect(await options().count()).toBe(9);
    const field = dialog().getByRole('combobox');
    expect(await field.getAttribute('aria-activedescendant')).toBe(
      await options().first().getAttribute('id'),
    );
    await page.keyboard.press('ArrowUp');
    expect(await field.getAttribute('aria-activedescendant')).toBe(
      await options().last().getAttribute('id'),
    );
    expect(await options().last().textContent()).toMatch(/^All \d+ results$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=video$/);
  });

  it('leads to all results by Ctrl+Enter and Shift+Enter', async () => {
    for (const key of ['Control+Enter', 'Shift+Enter']) {
      await page.goto(`${server.url}paper/2510.06077/`);
      await page.keyboard.press('/');
      await page.keyboard.type('video');
      await options().first().waitFor();
      await page.keyboard.press(key);
      await page.waitForURL(/search\/\?q=video$/);
    }
  });

  it('closes by Escape and gives the focus back', async () => {
    const link = page.locator('main a').first();
    await link.focus();
    await page.keyboard.press('/');
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('leaves / to whoever is typing', async () => {
    await page.locator('form[data-search-open] input').focus();
    await page.keyboard.type('a/b');
    expect(await dialog().count()).toBe(0);
    expect(await page.inputValue('form[data-search-open] input')).toBe('a/b');
  });

  it('opens from the field in the head', async () => {
    await page.locator('form[data-search-open] input').click();
    await page.keyboard.type('2510.99999');
    await dialog().getByText('This site has no paper 2510.99999').waitFor();
  });

  it.each(['light', 'dark'] as const)('has no fault axe knows of, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.keyboard.press('/');
    await dialog().waitFor();
    expect(await axe()).toEqual([]);
    await page.keyboard.type('video');
    await options().first().waitFor();
    expect(await axe()).toEqual([]);
  });
});

describe('a paper’s page', () => {
  it('copies the citation', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${server.url}paper/2510.06077/`);
    const button = page.locator('.copy button').first();
    await button.click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{[\s\S]*\}$/);
    await page.getByRole('button', { name: 'Copy BibTeX' }).waitFor();
  });
});
