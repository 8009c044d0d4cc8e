/** The frame of all pages, in real Chromium: it looks the same on each, and fits whatever the site is called. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGES } from './pages.ts';
import { openSite } from './reader.ts';

const reader = openSite({ width: 1440, height: 900 });

/** How the links of head and foot are laid out and coloured. */
const frameOf = (page: Page) =>
  page.evaluate(() => {
    const styles = ['.site-title a', '.to-latest a', '.foot-links a'].map((selector) => {
      const link = document.querySelector(selector);
      if (!link) return selector;
      const { display, color, fontSize, minBlockSize } = getComputedStyle(link);
      return [display, color, fontSize, minBlockSize].join(' ');
    });
    return [...styles, getComputedStyle(document.body).columnWidth];
  });

describe('the frame', () => {
  it('looks the same on every kind of page but the front page', async () => {
    const { page, server } = reader;
    await page.goto(`${server.url}2025/11/12/`);
    const expected = await frameOf(page);
    for (const [name, path] of Object.entries(PAGES)) {
      if (name === 'home') continue;
      await page.goto(server.url + path);
      expect([name, ...(await frameOf(page))]).toEqual([name, ...expected]);
    }
  });

  it.each([360, 768, 900, 1024])('fits at %i px under a long name of the site', async (width) => {
    const { page, server } = reader;
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['', '2025/11/12/']) {
      await page.goto(server.url + path);
      const overflow = await page.evaluate(() => {
        const title = document.querySelector('.site-title a');
        if (title) title.textContent = 'Digests of Multimodal and Embodied Intelligence Research';
        return document.documentElement.scrollWidth - innerWidth;
      });
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
});
