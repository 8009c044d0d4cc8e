/** `npm run screenshots`: every kind of page, light and dark, on three widths, to be looked at. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { build } from '../../src/site/build.ts';
import { serve } from '../../src/site/serve.ts';
import { launchChromium } from '../browser/chromium.ts';
import { PAGES } from '../browser/pages.ts';

const USAGE = `npm run screenshots -- [--only NAME] [--output DIR]: pictures of every kind of page of the example's site

  They are written to .screenshots/ as NAME-WIDTH-SCHEME.png. --only takes pages whose name has these letters.
`;
const WIDTHS = [360, 768, 1440];
const SCHEMES = ['light', 'dark'] as const;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    output: { type: 'string', default: '.screenshots' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}

/** One page at one width, as long as it is. */
async function shoot(browser: Browser, url: string, path: string, view: View): Promise<void> {
  const { width, colorScheme } = view;
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  // What a search finds comes after the page.
  if (url.includes('?q=')) await page.locator('#search-results .paper').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, fullPage: true });
  await context.close();
}

interface View {
  readonly width: number;
  readonly colorScheme: (typeof SCHEMES)[number];
}

const site = join(values.output, 'site');
rmSync(values.output, { recursive: true, force: true });
mkdirSync(values.output, { recursive: true });
const { pages } = await build({
  input: 'content/digests',
  config: 'content/site.yaml',
  output: site,
  basePath: '/',
});
const server = await serve({ output: site, basePath: '/', port: 0 });
const browser = await launchChromium();
let taken = 0;
try {
  for (const [name, path] of Object.entries(PAGES)) {
    if (!name.includes(values.only)) continue;
    for (const width of WIDTHS) {
      for (const colorScheme of SCHEMES) {
        const file = `${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`;
        const view = { width, colorScheme };
        await shoot(browser, server.url + path, join(values.output, file), view);
        taken += 1;
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(site, { recursive: true, force: true });
}
process.stdout.write(`${taken} pictures of a site of ${pages} pages are in ${values.output}/\n`);
