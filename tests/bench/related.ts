/** `npm run bench:related`: how long it takes to find the related papers of an archive, and how many of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Archive } from '../../src/archive/archive.ts';
import type { Library } from '../../src/library/library.ts';
import { findRelated } from '../../src/related/find.ts';
import { Neighbours } from '../../src/related/neighbours.ts';
import { Related } from '../../src/related/related.ts';
import { Vectors } from '../../src/related/vectors.ts';
import { TermReader } from '../../src/related/volume-terms.ts';
import { textsOf, volumesOf } from '../../src/related/volumes.ts';
import { SiteConfig } from '../../src/site/config.ts';
import { Random } from '../fuzz/random.ts';
import { recallOf } from '../related/recall.ts';
import { Generator } from './generate.ts';

const HELP = `npm run bench:related -- [--papers N | FOLDER] [--cache DIR] [--sample N] [--seed S]: related papers of the digests
below FOLDER, or of N generated papers (10000)

  terms       the words of all titles and abstracts
  vectors     what each term weighs in each paper
  neighbours  the ten nearest of each paper
  cold        all of it, nothing is known
  newest      only the newest volume has changed
  unchanged   nothing has changed
  shown       the papers and terms that all pages show
  recall      of the ten nearest of a sample of papers (300), compared with every paper, the part that is found

Seconds are of the processor. --cache keeps the archive of FOLDER for the next time.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    papers: { type: 'string', default: '10000' },
    cache: { type: 'string' },
    sample: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

const CONFIG = SiteConfig.parse({
  title: 'Bench',
  description: 'For measuring.',
  baseUrl: 'https://example.org/',
});

/** Does something, and prints how long it took. */
function timed<T>(name: string, papers: number, task: () => T): T {
  const [cpu, started] = [process.cpuUsage(), performance.now()];
  const result = task();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (user + system) / 1e6;
  const wall = (performance.now() - started) / 1000;
  const cells = [
    name.padEnd(12),
    `${seconds.toFixed(2)} s`.padStart(9),
    `(${wall.toFixed(2)} s by the clock)`.padStart(24),
    `${((seconds / papers) * 1000).toFixed(3)} ms a paper`.padStart(18),
  ];
  print(cells.join('  '));
  return result;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Megabytes that lie in numbers and objects now. */
function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function bench(library: Library, folder: string, sample: number, seed: number): void {
  const volumes = volumesOf(library.papers);
  const count = library.papers.length;
  print(`${count} papers in ${volumes.length} volumes`);
  const before = held();
  const reader = new TermReader();
  const terms = timed('terms', count, () => volumes.map((volume) => reader.read(textsOf(volume))));
  const uses = terms.reduce((sum, volume) => sum + volume.uses.length, 0);
  const vectors = timed('vectors', count, () => new Vectors(terms, count));
  const ids = volumes.flatMap(({ papers }) => papers.map(({ id }) => id));
  const neighbours = new Neighbours(vectors, ids);
  timed('neighbours', count, () =>
    eachPaper(vectors, (paper, limit) => neighbours.of(paper, limit)),
  );
  print(
    `memory        ${Math.round(held() - before)} MB with the terms of all volumes, ${Math.round(uses / count)} terms a paper`,
  );
  const kept = join(folder, 'related');
  timed('cold', count, () => findRelated(kept, volumesOf(library.papers)));
  const newest = volumes.at(-1)?.name ?? '';
  for (const kind of ['terms', 'neighbours']) rmSync(join(kept, `${newest}.${kind}`));
  timed('newest', volumes.at(-1)?.papers.length ?? 0, () =>
    findRelated(kept, volumesOf(library.papers)),
  );
  const related = timed('unchanged', count, () => Related.open(folder, library, { most: 6 }));
  timed('shown', count, () => library.papers.map((paper) => related.of(paper).length));
  const random = new Random(seed);
  const drawn = Array.from({ length: sample }, () => random.below(count));
  const { recall } = recallOf(neighbours, vectors, drawn);
  print(`recall        ${recall.toFixed(3)}`);
  print(`peak          ${Math.round(process.resourceUsage().maxRSS / 1000)} MB, digests and all`);
}

function eachPaper({ firsts }: Vectors, task: (paper: number, limit: number) => void): void {
  for (let volume = 1; volume < firsts.length; volume += 1) {
    const limit = firsts[volume] as number;
    for (let paper = firsts[volume - 1] as number; paper < limit; paper += 1) task(paper, limit);
  }
}

if (values.help) process.stdout.write(HELP);
else {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  try {
    const input = positionals[0] ?? join(folder, 'digests');
    if (positionals.length === 0) {
      new Generator('tests/seeds/digests', Number(values.seed)).write(input, Number(values.papers));
    }
    const archive = Archive.open(values.cache ?? join(folder, 'cache'), CONFIG);
    try {
      const scan = await archive.scan(input);
      const { library } = await archive.library(scan, await archive.merge(scan, input), input);
      bench(library, folder, Number(values.sample), Number(values.seed));
    } finally {
      archive.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
