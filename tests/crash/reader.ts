/** A reader of a site that may have been cut off while it was built: searches it in real Chromium. */
import type { Browser } from 'playwright-core';
import { serve } from '../../src/site/serve.ts';
import { launchChromium } from '../browser/chromium.ts';

/** Papers of both sites have it. */
const WORD = 'language';
const PATIENCE = 20_000;

export class Reader {
  #browser: Browser | undefined;

  async open(): Promise<void> {
    this.#browser = await launchChromium();
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }

  /** What goes wrong when the site is searched and the first paper found is opened. */
  async faults(site: string): Promise<string[]> {
    const server = await serve({ output: site, basePath: '/', port: 0 });
    const page = await this.#browser?.newPage();
    if (!page) throw new Error('No browser is open');
    const faults: string[] = [];
    page.setDefaultTimeout(PATIENCE);
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`Chromium says: ${message.text()}`);
    });
    page.on('pageerror', ({ message }) => faults.push(`Chromium says: ${message}`));
    try {
      await page.goto(`${server.url}search/?q=${WORD}`);
      await page
        .locator('#search-status')
        .filter({ hasText: /^\d+ papers?/ })
        .waitFor();
      const [title] = await page.locator('#search-results .paper-title').allTextContents();
      await page.locator('#search-results .paper-title a').first().click();
      const heading = await page.locator('h1').textContent();
      if (!title || heading?.trim() !== title.trim()) {
        faults.push(`the result ${title} leads to ${heading}`);
      }
    } catch (error) {
      faults.push(`Chromium does not find ${WORD}: ${error}`);
    } finally {
      await page.close();
      await server.close();
    }
    return faults;
  }
}
