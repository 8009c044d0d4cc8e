/** Digests that attack in every field, published and searched: nothing of them runs, loads or leaves. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SiteServer, serve } from '../../src/site/serve.ts';
import { pagesOf } from '../site/files.ts';
import { PAYLOADS, writeHostileDigests } from '../site/hostile.ts';
import { broadsheet } from '../site/run.ts';
import { launchChromium } from './chromium.ts';
import { watchPage } from './trouble.ts';

let folder = '';
let output = '';
let browser: Browser;
let server: SiteServer;
let page: Page;
let trouble: () => readonly string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-hostile-'));
  output = join(folder, 'site');
  writeHostileDigests(join(folder, 'digests'));
  expect(broadsheet('build', '--input', join(folder, 'digests'), '--output', output).status).toBe(
    0,
  );
  server = await serve({ output, basePath: '/', port: 0 });
  browser = await launchChromium();
  page = await browser.newPage();
  trouble = watchPage(page, server.url);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const isHacked = (): Promise<boolean> => page.evaluate(() => 'hacked' in globalThis);

describe('hostile digests in a browser', () => {
  it('run nothing and load nothing on any page', async () => {
    const urls = pagesOf(output).map(({ path }) => path.replace(/index\.html$/, ''));
    expect(urls.length).toBeGreaterThan(60);
    for (const url of urls.filter((path) => path !== '404.html')) {
      await page.goto(server.url + url);
      expect(await isHacked(), url).toBe(false);
    }
    expect(trouble()).toEqual([]);
  });

  it('run nothing in search results, whatever is asked', async () => {
    await page.goto(`${server.url}search/?q=title`);
    await page.locator('#search-results > li').first().waitFor();
    expect(await isHacked()).toBe(false);
    for (const payload of PAYLOADS) {
      await page.goto(
        `${server.url}search/?q=${encodeURIComponent(payload)}&subject=${encodeURIComponent(payload)}`,
      );
      await page.locator('#search-status:not(:empty)').waitFor();
      expect(await isHacked(), payload).toBe(false);
    }
    expect(trouble()).toEqual([]);
  });

  it('run nothing in the search dialog', async () => {
    await page.goto(server.url);
    await page.keyboard.press('/');
    await page.keyboard.type('script');
    await page.locator('dialog .dialog-results [role=option]').first().waitFor();
    expect(await isHacked()).toBe(false);
    expect(trouble()).toEqual([]);
  });
});
