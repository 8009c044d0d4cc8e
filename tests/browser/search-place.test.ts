/** A reader who comes back from a paper finds the results where they were, in real Chromium. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type SiteServer, serve } from '../../src/site/serve.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let server: SiteServer;
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
  await page?.close();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});

const titles = () => page.locator('#search-results .paper-title a');

async function showForty(): Promise<void> {
  await page.goto(`${server.url}search/?q=model`);
  await page.getByRole('button', { name: 'More results' }).click();
  await titles().nth(39).waitFor();
}

describe('the place in a list of results', () => {
  it('is the same after a paper and back', async () => {
    await showForty();
    const paper = titles().nth(35);
    const title = await paper.innerText();
    await paper.click();
    await page.waitForURL(/\/paper\//);
    await page.goBack();
    await titles().nth(39).waitFor();
    const inSight = page.locator('#search-results .paper-title a', { hasText: title });
    await expect
      .poll(() => inSight.evaluate((link) => link.getBoundingClientRect().top))
      .toBeLessThan(900);
    expect(await inSight.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThan(0);
  });

  it('is the top for another search', async () => {
    await showForty();
    await titles().nth(35).scrollIntoViewIfNeeded();
    await page.goto(`${server.url}search/?q=video`);
    await titles().first().waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
