/** How much script a page loads by itself, seen in Chromium: which chunks that is depends on what the page holds. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serve } from '../../src/site/serve.ts';
import { launchChromium } from '../browser/chromium.ts';
import type { BuiltSite } from './built-site.ts';
import type { PageFacts } from './page-facts.ts';

/** Compressed bytes of the scripts of each kind of page. Throws where there is no Chromium. */
export async function scriptsOf(
  site: BuiltSite,
  pages: readonly PageFacts[],
): Promise<Map<string, number>> {
  const examples = [...new Map(pages.map((page) => [page.kind, page.path]))];
  // The first and the last: the library and a list that was shared are of one kind.
  examples.push(...new Map(pages.toReversed().map((page) => [page.kind, page.path])));
  const basePath = new URL(site.base).pathname;
  const server = await serve({ output: site.folder, basePath, port: 0 });
  const browser = await launchChromium();
  const bytes = new Map<string, number>();
  try {
    for (const [kind, path] of examples) {
      const url = server.url + path.replace(/(?<=^|\/)index\.html$/, '');
      const scripts = await loadedBy(browser, url, server.url);
      const own = sum(scripts.map((script) => gzipSync(site.bytes(script)).length));
      bytes.set(kind, Math.max(own, bytes.get(kind) ?? 0));
    }
    return bytes;
  } finally {
    await browser.close();
    await server.close();
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Paths of the scripts of a page that has come to rest. */
async function loadedBy(browser: Browser, url: string, base: string): Promise<string[]> {
  const context = await browser.newContext();
  try {
    // What the server puts into pages to load them again is not the site's.
    await context.route('**/__broadsheet/**', (route) => route.abort());
    const page = await context.newPage();
    const scripts = new Set<string>();
    page.on('request', (request) => {
      const path = request.url().slice(base.length);
      if (request.resourceType() === 'script' && path.startsWith('assets/')) scripts.add(path);
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    return [...scripts];
  } finally {
    await context.close();
  }
}
