/** A reader who comes back from a paper finds the results where they were, in real Chromium. */
import { describe, expect, it } from 'vitest';
import { openSite } from './reader.ts';

const reader = openSite({ width: 1280, height: 900 });

const titles = () => reader.page.locator('#search-results .paper-title a');

async function showForty(): Promise<void> {
  const { page, server } = reader;
  await page.goto(`${server.url}search/?q=model`);
  await page.getByRole('button', { name: 'More results' }).click();
  await titles().nth(39).waitFor();
}

describe('the place in a list of results', () => {
  it('is the same after a paper and back', async () => {
    const { page } = reader;
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
    const { page, server } = reader;
    await showForty();
    await titles().nth(35).scrollIntoViewIfNeeded();
    await page.goto(`${server.url}search/?q=video`);
    await titles().first().waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
