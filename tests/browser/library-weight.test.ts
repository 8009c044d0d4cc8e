/** How little the library needs before it shows what is kept, in real Chromium. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { formatShared } from '../../src/client/library/share.ts';
import { identifier } from '../client/library-arbitraries.ts';
import { LIMITS } from '../inspect/weights.ts';
import { openSite } from './reader.ts';

const reader = openSite({ width: 1280, height: 900 });

const SHARED = `library/shared/#${formatShared({
  name: 'Reading group',
  ids: ['2510.05949', '2401.00001', '2510.06077', '2511.01618'].map(identifier),
})}`;

/** Stars all papers of a day. */
async function starAll(page: Page): Promise<void> {
  await page.goto(`${reader.server.url}2025/10/08/`);
  for (const star of await page.locator('.keep-star').all()) await star.click();
  await page.locator('.keep-star[aria-pressed=true]').nth(4).waitFor();
  await page.waitForFunction(() =>
    Object.values(localStorage).every((record) => !record.includes('"whole":false')),
  );
}

/** The scripts that a page loads until a paper is shown. */
async function scriptsOf(path: string): Promise<string[]> {
  const { page, server } = reader;
  const scripts: string[] = [];
  page.on('request', (request) => {
    const file = request.url().slice(server.url.length);
    if (request.resourceType() === 'script' && file.startsWith('assets/')) scripts.push(file);
  });
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  await page.locator('.paper .keep-star').first().waitFor();
  return scripts;
}

const bytesOf = (files: readonly string[]): number =>
  files
    .map((file) => gzipSync(readFileSync(`${inject('siteBelow')}/${file}`)).length)
    .reduce((sum, size) => sum + size, 0);

describe('the script of the library', () => {
  it('that shows what is kept is as light as that of a page without search', async () => {
    await starAll(reader.page);
    const scripts = await scriptsOf('library/');
    expect(await reader.page.locator('.paper').count()).toBe(5);
    expect(bytesOf(scripts)).toBeLessThanOrEqual(LIMITS.script);
    expect(scripts.length).toBeLessThanOrEqual(8);
  });

  it('that shows a shared list is, too', async () => {
    const scripts = await scriptsOf(SHARED);
    expect(bytesOf(scripts)).toBeLessThanOrEqual(LIMITS.script);
  });
});

/** Holds back all requests of a kind until it is told to let them go. */
async function holdBack(page: Page, of: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(of, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Waits until the page, as far as it is there, has been painted. */
const painted = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);

/** What has moved on the page so far. */
const moved = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const nothing = setTimeout(() => resolve([]), 300);
        new PerformanceObserver((list) => {
          clearTimeout(nothing);
          resolve(list.getEntries().map((entry) => JSON.stringify(entry)));
        }).observe({ type: 'layout-shift', buffered: true });
      }),
  );

describe('nothing moves', () => {
  it.each([360, 1280])('where the script of the library comes late, at %i px', async (width) => {
    const { page, server } = reader;
    await page.setViewportSize({ width, height: 900 });
    await starAll(page);
    const release = await holdBack(page, /\/assets\/.*\.js$/);
    await page.goto(`${server.url}library/`, { waitUntil: 'commit' });
    await painted(page);
    release();
    await page.locator('.paper .keep-star').nth(4).waitFor();
    expect(await moved(page)).toEqual([]);
  });

  it('where the papers of a shared list come late, the first of them last', async () => {
    const { page, server } = reader;
    const release = await holdBack(page, /\/paper\/2510\.05949\//);
    await page.goto(server.url + SHARED);
    await page.waitForResponse(/\/paper\/2511\.01618\//);
    expect(await page.locator('.paper').count()).toBe(0);
    release();
    await page.locator('.paper .keep-star').nth(2).waitFor();
    expect(await page.locator('.paper-title').allInnerTexts()).toHaveLength(4);
    expect(await page.locator('.paper-title').nth(1).innerText()).toBe('arXiv:2401.00001');
    expect(await moved(page)).toEqual([]);
  });
});
