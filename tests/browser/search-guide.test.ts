/** What the search page shows before anything is asked, in real Chromium. */
import { describe, expect, it } from 'vitest';
import { openSite } from './reader.ts';

const reader = openSite({ width: 1440, height: 1000 });

const search = (query = '') => reader.page.goto(`${reader.server.url}search/${query}`);
const guide = () => reader.page.locator('#search-guide');
const papers = () => reader.page.locator('#search-results .paper');
const says = (text: string | RegExp) =>
  reader.page.locator('#search-status').filter({ hasText: text }).waitFor();

describe('the search page', () => {
  it('tells how to search and leads to days and tags, above the newest papers', async () => {
    await search();
    await papers().first().waitFor();
    expect(await guide().getByRole('heading').allTextContents()).toEqual([
      'How to search',
      'Newest days',
      'Tags of most papers',
    ]);
    const leads = (name: string) => guide().getByRole('link', { name }).getAttribute('href');
    expect(await leads('13 Nov Thursday')).toBe('/digests/2025/11/13/');
    expect(await leads('The whole archive')).toBe('/digests/archive/');
    expect(await leads('Reasoning')).toBe('/digests/tag/reasoning/');
  });

  it('does so only while nothing is asked', async () => {
    await search('?q=drifts');
    await says(/^\d+ papers?$/);
    expect(await guide().isVisible()).toBe(false);
    await reader.page.fill('#search-input', '');
    await guide().waitFor();
    await says('250 papers, newest first');
    await reader.page.fill('#search-input', 'Balestriero');
    await says(/^1 paper$/);
    expect(await guide().isVisible()).toBe(false);
  });

  it('has examples that find what they say', async () => {
    await search();
    await guide().getByRole('link', { name: 'Lukas Arana' }).click();
    await says(/^1 paper$/);
    expect(await papers().textContent()).toContain('Lukas Arana');
    await search();
    await guide().getByRole('link', { name: '2511.09396' }).click();
    await reader.page.waitForURL('**/paper/2511.09396/');
  });

  it.each([
    ['', 360],
    ['', 1440],
    ['?q=video', 360],
    ['?q=video', 1440],
  ])('moves nothing that is seen: search/%s at %i px', async (query, width) => {
    await reader.page.setViewportSize({ width, height: 900 });
    await reader.page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          document.documentElement.dataset.shifts = JSON.stringify(entry);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await search(query);
    await papers().first().waitFor();
    await reader.page.evaluate(() => document.fonts.ready);
    expect(await reader.page.locator('html').getAttribute('data-shifts')).toBeNull();
  });

  it('leads on where the search cannot be loaded', async () => {
    await reader.page.route('**/pagefind/shards.json', (route) => route.abort());
    await search('?q=drifts');
    await says('could not be loaded');
    expect(await guide().isVisible()).toBe(true);
  });

  it('leads on without script, and does not tell how to search', async () => {
    const context = await reader.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${reader.server.url}search/`);
    expect(await page.getByText('Newest days').isVisible()).toBe(true);
    expect(await page.getByText('How to search').isVisible()).toBe(false);
    await context.close();
  });
});
