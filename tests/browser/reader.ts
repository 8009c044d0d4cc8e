import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { type SiteServer, serve } from '../../src/site/serve.ts';
import { launchChromium } from './chromium.ts';

/** A browser on the site of the five digests below a path, and a page without a past for each test. */
class Reader {
  browser!: Browser;
  server!: SiteServer;
  page!: Page;
}

/** Opens the site before the tests of a file, and a page before each; its members are there from then on. */
export function openSite(viewport: { width: number; height: number }): Reader {
  const reader = new Reader();
  let context: BrowserContext;
  beforeAll(async () => {
    reader.browser = await launchChromium();
    reader.server = await serve({ output: inject('siteBelow'), basePath: '/digests/', port: 0 });
  });
  afterAll(async () => {
    await reader.browser.close();
    await reader.server.close();
  });
  beforeEach(async () => {
    context = await reader.browser.newContext({ viewport });
    reader.page = await context.newPage();
  });
  afterEach(() => context.close());
  return reader;
}
