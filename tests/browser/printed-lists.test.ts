/** A day's list on paper, in real Chromium. */
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

describe('a printed list', () => {
  it('shows the whole of why and how, and no buttons', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}2025/11/12/`);
    await page.emulateMedia({ media: 'print' });
    const cut = await page
      .locator('.paper :is(.paper-why, .paper-how)')
      .evaluateAll(
        (lines) =>
          lines.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1).length,
      );
    expect(cut).toBe(0);
    expect(await page.locator('main button:visible, main select:visible').count()).toBe(0);
    await page.close();
  });
});
