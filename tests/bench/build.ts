/** How long builds take, beside a bare script that writes the same files, and Pagefind's one index of the same records. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Generator } from './generate.ts';
import { type Measured, measure } from './measure.ts';
import { CONFIG, cacheBeside, openArchive } from './open.ts';
import { median } from './tally.ts';

/** One measure of a build. */
export interface BuildRow {
  readonly name: string;
  readonly seconds: number;
  /** Of another row's seconds, which `of` names. */
  readonly ratio?: number;
  readonly of?: string;
  readonly aim?: string;
  /** Of the largest process of ours, and of any kind, in megabytes. */
  readonly node?: number;
  readonly any?: number;
  readonly note?: string;
}

export interface BuildBenchOptions {
  /** A folder that may be written to; output and digests lie there. */
  readonly folder: string;
  /** How many papers to make up, or a folder of digests. */
  readonly from: number | string;
  readonly seed: number;
  /** Of each measure that is repeated; the median is told. */
  readonly runs: number;
  /** Whether search is made at all, and whether in one index, too. */
  readonly search: boolean;
  readonly oneIndex: boolean;
  readonly tell: (row: BuildRow) => void;
}

/** As `npm run build` calls it. */
const MEMORY = '--max-semi-space-size=32';
const CLI = [MEMORY, 'src/broadsheet.mjs'];
/** Where there is much to do, a build decides this by itself. */
const EARLY = '--heap-growing-percent=50';
/** What takes a second is repeated at least so often: the system may still be busy with what was written before. */
const QUICK_RUNS = 5;
const NEW_PAPERS = 50;
const GROUND = ['--import', 'tsx'];

export class BuildBench {
  readonly rows: BuildRow[] = [];
  readonly #options: BuildBenchOptions;
  readonly #add: (row: BuildRow) => void;
  readonly #generator: Generator;
  /** The day after the last of its digests. */
  #next = '';

  constructor(options: BuildBenchOptions) {
    this.#options = options;
    this.#generator = new Generator('tests/seeds/digests', options.seed);
    this.#add = (row) => {
      this.rows.push(row);
      options.tell(row);
    };
  }

  /** Where the site with search lies after `run`. */
  get site(): string {
    return this.#path('site');
  }

  async run(): Promise<void> {
    const { runs, search, oneIndex } = this.#options;
    this.#writeDigests();
    const bare: Measured[] = [];
    const floors: number[] = [];
    // Nothing is removed before the end: where much was, some file systems take four times as long to make a file.
    for (let run = 0; run < runs; run += 1) {
      bare.push(await this.#build(`bare-${run}`, '--no-search'));
      floors.push(this.#floor(`bare-${run}`));
    }
    const more = await this.#oneMore();
    const isLarge = filesBelow(this.#path('bare-0')).length >= 50_000;
    const floor = median(floors);
    this.#add({ name: 'floor', seconds: floor });
    const ownBare = middle(bare);
    const ofFloor = (row: Measured) => ({ ratio: row.seconds / floor, of: 'floor' });
    this.#add({
      name: 'cold, without search',
      ...ownBare,
      ...ofFloor(ownBare),
      aim: isLarge ? '≤ 2' : '≤ 2.5',
    });
    const options = search ? [] : ['--no-search'];
    const cold = await this.#build('site', ...options);
    const alone = search && oneIndex ? await this.#script('one-index.ts') : undefined;
    if (alone) this.#add({ name: "Pagefind's one index", ...alone });
    this.#add({
      name: search ? 'cold, with search' : 'cold',
      ...cold,
      ...(alone && { ratio: cold.seconds / alone.seconds, of: 'one index', aim: '≤ 0.5' }),
    });
    this.#add({
      name: 'related papers',
      ...(await this.#script('related-once.ts')),
      aim: isLarge ? '≤ 30 s' : '',
    });
    const same: Measured[] = [];
    for (let run = 0; run < Math.max(runs, QUICK_RUNS); run += 1) {
      same.push(await this.#build('site', ...options));
    }
    this.#add({ name: 'nothing changed', ...middle(same), aim: '≤ 1.5 s' });
    const before = this.#times();
    more();
    const again = await this.#build('site', ...options);
    const pages = [...this.#times()].filter(([path, time]) => before.get(path) !== time).length;
    this.#add({
      name: 'one digest more',
      ...again,
      ratio: again.seconds / cold.seconds,
      of: 'cold',
      aim: '≤ 0.05',
      note: `${pages} of ${before.size} pages written, ${((100 * pages) / before.size).toFixed(1)} %, aim ≤ 2 %`,
    });
  }

  #writeDigests(): void {
    const { from } = this.#options;
    const folder = this.#path('digests');
    if (typeof from === 'string') cpSync(from, folder, { recursive: true });
    else this.#next = this.#generator.write(folder, from);
  }

  /** A function that adds one digest: one that is made up, or the newest, which is held back until then. */
  async #oneMore(): Promise<() => void> {
    const folder = this.#path('digests');
    if (typeof this.#options.from === 'number') {
      return () => this.#generator.writeDigest(folder, this.#next, NEW_PAPERS);
    }
    const { archive, scan } = await openArchive(folder, this.#path('bare-0'));
    archive.close();
    const heads = scan.digests.map(({ digest }) => digest.head);
    const newest = heads.reduce((a, b) =>
      (b.dates.at(-1) ?? '') > (a.dates.at(-1) ?? '') ? b : a,
    );
    const [place, aside] = [join(folder, newest.path), this.#path('newest.md')];
    renameSync(place, aside);
    return () => renameSync(aside, place);
  }

  #build(output: string, ...options: readonly string[]): Promise<Measured> {
    const site = this.#path(output);
    const paths = [
      '--input',
      this.#path('digests'),
      '--output',
      site,
      '--cache',
      cacheBeside(site),
    ];
    return measure([...CLI, 'build', '--quiet', ...paths, '--config', CONFIG, ...options]);
  }

  /** The seconds that a script prints of its own work, with its memory. */
  async #script(name: string): Promise<Measured> {
    const script = join('tests/bench', name);
    const measured = await measure([
      MEMORY,
      EARLY,
      ...GROUND,
      script,
      this.#path('digests'),
      this.site,
    ]);
    return { ...measured, seconds: Number(measured.output) };
  }

  /** Writes the files of a site again, with nothing else to do. */
  #floor(site: string): number {
    const files = filesBelow(this.#path(site));
    const pack = this.#path(`${site}-pack`);
    const sizes = files.map((path) => {
      const content = readFileSync(join(this.#path(site), path));
      writeFileSync(`${pack}.bytes`, content, { flag: 'a' });
      return [path, content.length];
    });
    writeFileSync(`${pack}.json`, JSON.stringify(sizes));
    const args = [...GROUND, 'tests/bench/floor.ts', pack, this.#path(`${site}-floor`)];
    const seconds = Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
    rmSync(`${pack}.bytes`);
    return seconds;
  }

  /** When each page of the site was written last. */
  #times(): Map<string, number> {
    const pages = filesBelow(this.site).filter((path) => path.endsWith('.html'));
    return new Map(pages.map((path) => [path, statSync(join(this.site, path)).mtimeMs]));
  }

  #path(name: string): string {
    return join(this.#options.folder, name);
  }
}

/** The run whose time is the median, with the most memory of all. */
function middle(runs: readonly Measured[]): Measured {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    node: Math.max(...runs.map(({ node }) => node)),
    any: Math.max(...runs.map(({ any }) => any)),
    output: '',
    errors: '',
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1));
}
