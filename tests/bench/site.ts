/** `npm run bench:site`: how long builds take, beside a bare script that writes the same files in the same run. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Generator } from './generate.ts';
import { type Measured, measure } from './measure.ts';

const HELP = `npm run bench:site -- [--papers N,N...] [--seed S] [--json FILE] [--no-search]: builds sites of generated papers (1000)

  cold       everything is made, nothing is known of a site; without search, and with
  floor      a bare script writes the same files with the same bytes
  unchanged  the same build again
  one more   a digest of 50 papers more
`;

interface Row {
  readonly name: string;
  readonly seconds: number;
  /** Of the seconds the row above it names took. */
  readonly ratio?: number;
  readonly aim?: string;
  readonly node?: number;
  readonly any?: number;
  readonly note?: string;
}

/** As `npm run build` calls it. */
const CLI = [
  '--max-semi-space-size=32',
  '--heap-growing-percent=60',
  '--import',
  'tsx',
  'src/cli.ts',
];
const NEW_PAPERS = 50;

class Bench {
  readonly #folder: string;
  readonly #papers: number;
  readonly #generator: Generator;
  readonly rows: Row[] = [];

  constructor(folder: string, papers: number, seed: number) {
    this.#folder = folder;
    this.#papers = papers;
    this.#generator = new Generator('tests/seeds/digests', seed);
  }

  async run(withSearch: boolean): Promise<void> {
    const date = this.#generator.write(this.#path('digests'), this.#papers);
    const bare = await this.#build('bare', '--no-search');
    const floor = this.#floor('bare');
    this.#add('floor', { seconds: floor });
    const aim = this.#papers >= 50_000 ? '≤ 2' : '≤ 2.5';
    this.#add('cold, without search', { ...bare, ratio: bare.seconds / floor, aim });
    rmSync(this.#path('bare'), { recursive: true });
    const options = withSearch ? [] : ['--no-search'];
    const cold = await this.#build('site', ...options);
    this.#add('cold', { ...cold, ratio: cold.seconds / floor });
    const unchanged = await this.#build('site', ...options);
    this.#add('unchanged', {
      ...unchanged,
      ratio: unchanged.seconds / cold.seconds,
      aim: '≤ 1.5 s',
    });
    const before = this.#times();
    this.#generator.writeDigest(this.#path('digests'), date, NEW_PAPERS);
    const more = await this.#build('site', ...options);
    const pages = [...this.#times()].filter(
      ([path, time]) => path.endsWith('.html') && before.get(path) !== time,
    );
    const note = `${pages.length} of ${[...before.keys()].filter((path) => path.endsWith('.html')).length} pages written`;
    this.#add('one digest more', {
      ...more,
      ratio: more.seconds / cold.seconds,
      aim: '≤ 0.05',
      note,
    });
  }

  #add(name: string, row: Omit<Row, 'name'>): void {
    this.rows.push({ name, ...row });
    print(this.#papers, { name, ...row });
  }

  #build(output: string, ...options: readonly string[]): Promise<Measured> {
    const paths = ['--input', this.#path('digests'), '--output', this.#path(output)];
    const cache = ['--cache', this.#path(`${output}-cache`), '--config', 'tests/seeds/site.yaml'];
    return measure([...CLI, 'build', '--quiet', ...paths, ...cache, ...options]);
  }

  /** Writes the files of a site again, with nothing else to do. */
  #floor(site: string): number {
    const files = filesBelow(this.#path(site));
    const pack = this.#path('pack');
    const contents = files.map((path) => readFileSync(join(this.#path(site), path)));
    writeFileSync(`${pack}.bytes`, Buffer.concat(contents));
    writeFileSync(
      `${pack}.json`,
      JSON.stringify(files.map((path, index) => [path, contents[index]?.length])),
    );
    const args = ['--import', 'tsx', 'tests/bench/floor.ts', pack, this.#path('floor')];
    const seconds = Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    rmSync(this.#path('floor'), { recursive: true });
    rmSync(`${pack}.bytes`);
    return seconds;
  }

  /** When each file of the site was written last. */
  #times(): Map<string, string> {
    const site = this.#path('site');
    return new Map(
      filesBelow(site).map((path) => [path, String(statSync(join(site, path)).mtimeMs)]),
    );
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1));
}

function print(papers: number, { name, seconds, ratio, aim, node, any, note }: Row): void {
  const cells = [
    papers.toLocaleString('en-GB').padStart(8),
    name.padEnd(22),
    `${seconds.toFixed(2)} s`.padStart(10),
    (ratio === undefined ? '' : `× ${ratio.toFixed(3)}`).padStart(10),
    (aim ?? '').padStart(8),
    (node === undefined ? '' : `${node} MB`).padStart(9),
    (any === undefined ? '' : `${any} MB`).padStart(9),
    note ?? '',
  ];
  process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
}

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    'no-search': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else {
  const results: Record<string, readonly Row[]> = {};
  process.stdout.write(
    '  papers  what                     seconds       ratio       aim       node        any\n',
  );
  for (const papers of values.papers.split(',')) {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
    try {
      const bench = new Bench(folder, Number(papers), Number(values.seed));
      await bench.run(!values['no-search']);
      results[papers] = bench.rows;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 1)}\n`);
}
