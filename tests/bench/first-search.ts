/** What the first search of a visit costs, measured in Chromium. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { Told } from './search-in-page.ts';
import { median } from './tally.ts';

const COLD_RUNS = 7;

/** First searches on the newest shard, each in a browser that knows nothing, and one more with other words. */
export interface FirstSearches {
  /** Bytes of the files fetched, as they lie on the disk. */
  readonly bytes: readonly number[];
  /** Milliseconds. */
  readonly cold: readonly number[];
  readonly warm: readonly number[];
}

export async function inPageScript(): Promise<string> {
  const entry = new URL('search-in-page.ts', import.meta.url).pathname;
  const options = { bundle: true, format: 'esm', target: 'es2022', write: false } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [entry] });
  return outputFiles[0]?.text ?? '';
}

/** A page of the site with `bench` in it, and a cache that knows nothing. */
export async function freshPage(browser: Browser, url: string, script: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/assets/bench.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await page.goto(`${url}health/`);
  await page.evaluate(`import('${url}assets/bench.js')`);
  return page;
}

export const ask = (
  page: Page,
  how: 'ask' | 'askFirst' | 'jump',
  words: string,
  all = false,
): Promise<Told> => page.evaluate(`bench.${how}(${JSON.stringify(words)}, ${all})`);

/** Searches for the first of these words. */
export async function timeFirst(
  browser: Browser,
  { site, url, script }: { site: string; url: string; script: string },
  words: readonly string[],
): Promise<FirstSearches> {
  const queries = words.slice(0, COLD_RUNS);
  const [bytes, cold, warm]: [number[], number[], number[]] = [[], [], []];
  for (const [place, query] of queries.entries()) {
    const page = await freshPage(browser, url, script);
    let sum = 0;
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname.slice(1);
      if (/^(?:pagefind\/|assets\/search-worker)/.test(path))
        sum += statSync(join(site, path)).size;
    });
    cold.push((await ask(page, 'askFirst', query)).milliseconds);
    bytes.push(sum);
    const next = queries[(place + 1) % queries.length] ?? query;
    warm.push((await ask(page, 'askFirst', next)).milliseconds);
    await page.context().close();
  }
  return { bytes, cold, warm };
}

/** Medians and the worst, beside the aims. */
export function firstTable({ bytes, cold, warm }: FirstSearches): string {
  const line = (name: string, values: readonly number[], unit: string) =>
    `${name.padEnd(34)} ${median(values).toFixed(0).padStart(6)} ${unit}, at most ${Math.max(...values).toFixed(0)} ${unit}\n`;
  return `
first search on the newest shard, ten papers, ${bytes.length} times
${line(
  'fetched (aim 450 KB)',
  bytes.map((size) => size / 1000),
  'KB',
)}${line('cold (aim 1000 ms)', cold, 'ms')}${line('warm, other words (aim 150 ms)', warm, 'ms')}`;
}
