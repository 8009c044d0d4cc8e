/** What a reader is told where the browser keeps nothing, in real Chromium. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SiteServer, serve } from '../../src/site/serve.ts';
import { launchChromium } from './chromium.ts';

let browser: Browser;
let server: SiteServer;
beforeAll(async () => {
  browser = await launchChromium();
  server = await serve({ output: inject('siteBelow'), basePath: '/digests/', port: 0 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('where storage is full', () => {
  it('a search is not said to be saved for longer than the page stays open', async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(`${server.url}search/?q=video`);
    await page.locator('#search-results .paper').first().waitFor();
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByRole('button', { name: 'Forget this search' }).waitFor();
    expect(await page.locator('.search-took').innerText()).toBe('Saved until you leave this page.');
    await page.close();
  });
});
