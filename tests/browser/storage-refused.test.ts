/** What a reader is told where the browser keeps nothing, in real Chromium. */
import { describe, expect, it } from 'vitest';
import { openSite } from './reader.ts';

const reader = openSite({ width: 1280, height: 720 });

describe('where storage is full', () => {
  it('a search is not said to be saved for longer than the page stays open', async () => {
    const { page, server } = reader;
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
  });
});
