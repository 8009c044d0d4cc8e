/** What a reader meets on every kind of page, in real Chromium. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SiteServer, serve } from '../../src/site/serve.ts';
import { launchChromium } from './chromium.ts';
import { PAGES } from './pages.ts';
import { watchPage } from './trouble.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWS = [
  ...(['light', 'dark'] as const).flatMap((colorScheme) =>
    [360, 1440].map((width) => ({ colorScheme, width })),
  ),
  { colorScheme: 'light', width: 768 } as const,
];

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

/** Rules broken on a page, each with the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const results = await axe.run();
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
  });
}

describe.each(VIEWS)('in $colorScheme at $width px', ({ colorScheme, width }) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  });
  afterAll(() => context.close());

  it.each(Object.entries(PAGES))(
    'the %s page is accessible, fits, and causes no trouble',
    async (name, path) => {
      const page = await context.newPage();
      const trouble = watchPage(page, server.url);
      const response = await page.goto(server.url + path);
      expect(response?.status()).toBe(name === 'missing page' ? 404 : 200);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      const expected = name === 'missing page' ? /status of 404/ : /^$/;
      expect(trouble().filter((message) => !expected.test(message))).toEqual([]);
      await page.close();
    },
  );
});

describe('without script', () => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled: false });
  });
  afterAll(() => context.close());

  it('a reader walks from the home page to a paper and on to the next day', async () => {
    const page = await context.newPage();
    await page.goto(server.url);
    await page.locator('main .paper-title a').first().click();
    expect(await page.locator('h1').innerText()).toContain('Basque');
    await page
      .getByRole('navigation', { name: 'Breadcrumb' })
      .getByRole('link', { name: '13' })
      .click();
    expect(await page.locator('h1').innerText()).toBe('Thursday, 13 November 2025');
    await page.locator('a[rel=prev]').first().click();
    expect(await page.locator('h1').innerText()).toBe('Wednesday, 12 November 2025');
    await page.getByRole('link', { name: 'Read', exact: true }).click();
    expect(await page.locator('details.paper-abstract').first().innerText()).toContain('video');
    await page.close();
  });

  it('search says that it needs script and offers another way', async () => {
    const page = await context.newPage();
    await page.goto(`${server.url}search/`);
    const note = await page.locator('main noscript').innerText();
    expect(note).toMatch(/script/i);
    await page.close();
  });
});

describe('the paper page', () => {
  it('copies its BibTeX entry', async () => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`${server.url}paper/2511.01618/`);
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    const copied = page.waitForFunction(async () =>
      (await navigator.clipboard.readText()).startsWith('@misc'),
    );
    await copied;
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('eprint        = {2511.01618}');
    await context.close();
  });

  it('prints its title, abstract and citation on one sheet, without navigation', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}paper/2511.01618/`);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-nav').isVisible()).toBe(false);
    expect(await page.locator('#bibtex').isVisible()).toBe(true);
    await page.close();
  });
});
