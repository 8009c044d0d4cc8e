/** What a reader does with a search: saves it, comes back to what is new, takes the citations, is helped with a slip. */
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type SiteServer, serve } from '../../src/site/serve.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let server: SiteServer;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  server = await serve({ output: inject('siteBelow'), basePath: '/digests/', port: 0 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
afterEach(() => context.close());

const open = (query: string) => page.goto(`${server.url}search/${query}`);
const says = (text: RegExp) => page.locator('#search-status').filter({ hasText: text }).waitFor();

describe('a saved search', () => {
  it('stands on the empty search page and leads back to its words and filters', async () => {
    await open('?q=video&subject=benchmark');
    await says(/^\d+ papers?/);
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByRole('button', { name: 'Forget this search' }).waitFor();
    await open('');
    await page.getByRole('link', { name: 'video · Benchmarks' }).click();
    await page.waitForURL(/q=video&subject=benchmark/);
    await page.getByRole('button', { name: 'Forget this search' }).click();
    await open('');
    await says(/^250 papers/);
    expect(await page.locator('#search-saved').isVisible()).toBe(false);
  });

  it('says how many papers are new since the last time, and marks them', async () => {
    await open('?q=benchmark');
    await says(/^\d+ papers?/);
    await page.getByRole('button', { name: 'Save this search' }).click();
    const name = await page.evaluate(async () => {
      const visits = () => Object.keys(localStorage).find((key) => key.includes(':visit:search:'));
      while (!visits()) await new Promise((resolve) => requestAnimationFrame(resolve));
      return visits() ?? '';
    });
    // As if the reader had been here in October.
    await page.evaluate((key) => {
      const seen = { at: Date.UTC(2025, 9, 20), newest: '2025-10-10', ids: [] };
      localStorage.setItem(key, JSON.stringify({ v: 1, active: seen.at, now: seen }));
    }, name);
    await open('');
    const news = page.locator('#search-saved .has-news');
    await news.waitFor();
    expect(await news.innerText()).toMatch(/^\d+\+? new papers$/);
    await page.getByRole('link', { name: 'benchmark' }).first().click();
    await page.locator('#search-results .new-dot').first().waitFor();
    const dates = await page
      .locator('#search-results .paper:has(.new-dot) time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    // Of papers without a day, it is not known whether they were there.
    expect(dates.filter((date) => date <= '2025-10-10' && date !== '2025-10')).toEqual([]);
  });
});

describe('the results of a search', () => {
  it.each([
    ['BibTeX', 'search.bib'],
    ['RIS', 'search.ris'],
    ['CSL-JSON', 'search.csl.json'],
  ])('are given as %s, with all their authors', async (format, file) => {
    await open('?q=hallucination');
    await says(/^\d+ papers?/);
    const found = Number.parseInt(await page.locator('#search-status').innerText(), 10);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: format, exact: true }).click();
    const taken = await download;
    expect(taken.suggestedFilename()).toBe(file);
    const { data } = new Cite(readFileSync(await taken.path(), 'utf8'));
    expect(data).toHaveLength(found);
    expect(Math.max(...data.map(({ author }) => author?.length ?? 0))).toBeGreaterThan(4);
    await page
      .locator('.search-took')
      .filter({ hasText: `${found} papers` })
      .waitFor();
  });
});

describe('a search that finds nothing', () => {
  it('asks whether another spelling was meant, and finds papers by it', async () => {
    await open('?q=mutlimodal+benchmrak');
    const link = page.locator('.search-meant a');
    await link.waitFor();
    expect(await link.innerText()).toBe('multimodal benchmark');
    await link.click();
    await says(/^\d+ papers?/);
  });
});
