/** The search page of a site whose first digest is still to come, in real Chromium. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
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

it('does not blame the words of a reader who has typed none', async () => {
  const page = await browser.newPage();
  await page.route('**/pagefind/shards.json', (route) => route.fulfill({ json: [] }));
  await page.goto(`${server.url}search/`);
  const note = page.locator('.search-empty');
  await note.waitFor();
  expect(await note.innerText()).toBe('Papers stand here once digests have come.');
  await page.close();
});
