/** `npm run bench`: how fast digests are read and sites are built, as ratios side by side in one run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../../src/site/serve.ts';
import { launchChromium } from '../browser/chromium.ts';
import { Random } from '../fuzz/random.ts';
import { BuildBench, type BuildRow } from './build.ts';
import { type FirstSearches, firstTable, inPageScript, timeFirst } from './first-search.ts';
import { drawPapers, papersOf, queriesFor } from './known-items.ts';
import { benchReading, type ReadRow } from './read.ts';

const HELP = `npm run bench -- [--papers N,N...] [--digests DIR] [--runs N] [--seed S] [--json FILE]

Reads digests beside remark-parse, then builds sites of so many made-up papers (1000), or of the digests
below DIR:

  floor                  a bare script writes the same files with the same bytes
  cold, without search   everything is made, nothing is known of a site
  Pagefind's one index   the same records in one index, without pages
  cold, with search
  related papers         found for all papers, from nothing
  nothing changed        the same build again, five times or more
  one digest more        a digest of 50 papers, or the newest of DIR

  --runs N        repeats what can be repeated, and tells medians (3)
  --seed S        makes up the same papers for the same number (1)
  --no-reading    leaves out the first part
  --no-search     makes no search
  --no-one-index  spares the minutes and gigabytes of one index
  --json FILE     writes all figures

Works below the system's folder for temporary files, where 100,000 papers take 17 GB, and one index 11 GB of memory;
for up to 10,000, a RAM disk (TMPDIR=/dev/shm) gives the steadiest figures.
`;
const ROUNDS = 15;
const DRAWN = 7;

interface Results {
  reading?: readonly ReadRow[];
  readonly builds: Record<string, readonly BuildRow[]>;
  readonly firstSearches: Record<string, FirstSearches>;
}

const say = (line: string): void => {
  process.stdout.write(`${line.trimEnd()}\n`);
};
const inColumns = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join('')}`;

function tellReading(rows: readonly ReadRow[]): void {
  say(inColumns(`median of ${ROUNDS} rounds`, ['files', 'MB', 'read, ms', 'remark, ms', 'ratio']));
  for (const { format, files, bytes, ours, remark } of rows) {
    const ratio = `1/${(remark / ours).toFixed(1)}`;
    const cells = [`${files}`, (bytes / 1e6).toFixed(2), ours.toFixed(2), remark.toFixed(2)];
    say(inColumns(format, [...cells, ratio]));
  }
  say(inColumns('aim', ['', '', '', '', '≤ 1/30']));
}

function tellBuild({ name, seconds, ratio, of, aim, node, any, note }: BuildRow): void {
  const cells = [
    `${seconds.toFixed(2)} s`,
    ratio === undefined ? '' : `× ${ratio.toFixed(3)}`,
    of ?? '',
    aim ?? '',
    node === undefined ? '' : `${node} MB`,
    any === undefined ? '' : `${any} MB`,
  ];
  say(`${inColumns(name, cells)}  ${note ?? ''}`);
}

/** Draws words of papers of a site with search, and measures first searches for them. */
async function benchFirstSearch(site: string, seed: number): Promise<FirstSearches> {
  const random = new Random(seed);
  const words = drawPapers(random, papersOf(site), DRAWN).flatMap((paper) =>
    [...queriesFor(random, paper)].flatMap(([kind, words]) =>
      kind === 'three words of the title' ? [words] : [],
    ),
  );
  const server = await serve({ output: site, basePath: '/', port: 0 });
  const browser = await launchChromium();
  try {
    const script = await inPageScript();
    return await timeFirst(browser, { site, url: server.url, script }, words);
  } finally {
    await browser.close();
    await server.close();
  }
}

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '1000' },
    digests: { type: 'string' },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    'no-reading': { type: 'boolean', default: false },
    'no-search': { type: 'boolean', default: false },
    'no-one-index': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function bench(): Promise<Results> {
  const results: Results = { builds: {}, firstSearches: {} };
  // A browser that is missing is told now, not after half an hour.
  if (!values['no-search']) await (await launchChromium()).close();
  if (!values['no-reading']) {
    results.reading = benchReading([values.digests ?? 'content/digests'], ROUNDS);
    tellReading(results.reading);
  }
  const seed = Number(values.seed);
  for (const from of values.digests ? [values.digests] : values.papers.split(',').map(Number)) {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
    try {
      const what = typeof from === 'number' ? `${from.toLocaleString('en')} papers` : from;
      say(`\n${inColumns(what, ['time', 'ratio', 'to', 'aim', 'ours', 'largest'])}`);
      const build = new BuildBench({
        folder,
        from,
        seed,
        runs: Number(values.runs),
        search: !values['no-search'],
        oneIndex: !values['no-one-index'],
        tell: tellBuild,
      });
      await build.run();
      results.builds[`${from}`] = build.rows;
      if (!values['no-search']) {
        const first = await benchFirstSearch(build.site, seed);
        process.stdout.write(firstTable(first));
        results.firstSearches[`${from}`] = first;
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return results;
}

if (values.help) process.stdout.write(HELP);
else {
  const results = await bench();
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 1)}\n`);
}
