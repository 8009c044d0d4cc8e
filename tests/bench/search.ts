/**
 * How well and how fast a built site is searched: asks the search page's own search, in Chromium, for papers
 * that a reader half remembers, and prints how often they come first. `npm run bench:search -- --help`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../../src/site/serve.ts';
import { launchChromium } from '../browser/chromium.ts';
import { Random } from '../fuzz/random.ts';
import { broadsheet, SEEDS } from '../site/run.ts';
import { ask, firstTable, freshPage, inPageScript, timeFirst } from './first-search.ts';
import { drawPapers, papersOf, queriesFor } from './known-items.ts';
import { Tally } from './tally.ts';

const HELP = `npm run bench:search -- [SITE]: how well the site built in SITE is searched (default: builds tests/seeds)

  --papers N   how many papers are asked for (200)
  --all        searches older papers to the end, as a reader may; without, as the page does by itself
  --seed S     draws the same papers and words for the same number (1)
`;
interface Draw {
  readonly count: number;
  readonly seed: number;
  readonly all: boolean;
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
    process.stdout.write(
      firstTable(await timeFirst(browser, { site, url: server.url, script }, titles)),
    );
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
