/**
 * How well and how fast a built site is searched: asks the search page's own search, in Chromium, for papers
 * that a reader half remembers, and prints how often they come first. `npm run bench:search -- --help`.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../../src/site/serve.ts';
import { launchChromium } from '../browser/chromium.ts';
import { Random } from '../fuzz/random.ts';
import { broadsheet, SEEDS } from '../site/run.ts';
import { drawPapers, papersOf, queriesFor } from './known-items.ts';
import type { Told } from './search-in-page.ts';
import { median, Tally } from './tally.ts';

const HELP = `npm run bench:search -- [SITE]: how well the site built in SITE is searched (default: builds tests/seeds)

  --papers N   how many papers are asked for (200)
  --all        searches older papers to the end, as a reader may; without, as the page does by itself
  --seed S     draws the same papers and words for the same number (1)
`;
const COLD_RUNS = 7;

interface Draw {
  readonly count: number;
  readonly seed: number;
  readonly all: boolean;
}

async function inPageScript(): Promise<string> {
  const entry = new URL('search-in-page.ts', import.meta.url).pathname;
  const options = { bundle: true, format: 'esm', target: 'es2022', write: false } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [entry] });
  return outputFiles[0]?.text ?? '';
}

/** A page of the site with `bench` in it, and a cache that knows nothing. */
async function freshPage(browser: Browser, url: string, script: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/assets/bench.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await page.goto(`${url}health/`);
  await page.evaluate(`import('${url}assets/bench.js')`);
  return page;
}

const ask = (
  page: Page,
  how: 'ask' | 'askFirst' | 'jump',
  words: string,
  all = false,
): Promise<Told> => page.evaluate(`bench.${how}(${JSON.stringify(words)}, ${all})`);

/** First searches of a visit: bytes of the files fetched, as they lie on the disk, and time; then a second search. */
async function timeFirst(
  browser: Browser,
  { site, url, script }: { site: string; url: string; script: string },
  queries: readonly string[],
): Promise<void> {
  const [bytes, cold, warm]: [number[], number[], number[]] = [[], [], []];
  for (const [place, words] of queries.entries()) {
    const page = await freshPage(browser, url, script);
    let sum = 0;
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname.slice(1);
      if (/^(?:pagefind\/|assets\/search-worker)/.test(path))
        sum += statSync(join(site, path)).size;
    });
    cold.push((await ask(page, 'askFirst', words)).milliseconds);
    bytes.push(sum / 1000);
    const next = queries[(place + 1) % queries.length] ?? words;
    warm.push((await ask(page, 'askFirst', next)).milliseconds);
    await page.context().close();
  }
  const line = (name: string, values: readonly number[], unit: string) =>
    `${name.padEnd(34)} ${median(values).toFixed(0).padStart(6)} ${unit}, at most ${Math.max(...values).toFixed(0)} ${unit}\n`;
  process.stdout.write(
    `\nfirst search on the newest shard, ten papers, ${queries.length} times\n` +
      line('fetched (aim 450 KB)', bytes, 'KB') +
      line('cold (aim 1000 ms)', cold, 'ms') +
      line('warm, other words (aim 150 ms)', warm, 'ms'),
  );
}

async function bench(site: string, { count, seed, all }: Draw): Promise<void> {
  const papers = papersOf(site);
  const server = await serve({ output: site, basePath: '/', port: 0 });
  const browser = await launchChromium();
  try {
    const random = new Random(seed);
    const script = await inPageScript();
    const page = await freshPage(browser, server.url, script);
    const tally = new Tally(papers);
    const titles: string[] = [];
    for (const paper of drawPapers(random, papers, count)) {
      for (const [kind, words] of queriesFor(random, paper)) {
        const { ids } = await ask(page, kind === 'arXiv id' ? 'jump' : 'ask', words, all);
        tally.add(kind, words, paper, ids);
        if (kind === 'three words of the title') titles.push(words);
      }
    }
    process.stdout.write(
      `${papers.length} papers, ${count} drawn with seed ${seed}\n${tally.table()}`,
    );
    for (const miss of tally.missed) process.stdout.write(`missed ${miss}\n`);
    await timeFirst(browser, { site, url: server.url, script }, titles.slice(0, COLD_RUNS));
  } finally {
    await browser.close();
    await server.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    papers: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});

if (values.help) process.stdout.write(HELP);
else {
  const built = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const [site = built] = positionals;
  try {
    if (site === built) broadsheet('build', ...SEEDS, '--output', built);
    const draw = { count: Number(values.papers), seed: Number(values.seed), all: values.all };
    await bench(site, draw);
  } finally {
    rmSync(built, { recursive: true });
  }
}
