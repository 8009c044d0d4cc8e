/** `npm run fuzz -- --runs N --seed S [DIR]`: whether reading bends and does not break. */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { eachDigest } from '../../src/digest/files.ts';
import { type Original, originalOf } from './laws.ts';
import { type Failure, runOnce } from './run.ts';
import { printTimes } from './time.ts';

const HELP = `npm run fuzz -- [DIR...]: edits the digests below DIR (content/digests) at random, and reads them

  --runs N          how many times (1000)
  --seed S          the first run's number; runs with the same number edit alike (1)
  --time            instead, reads 100,000 characters of one string in every field of every format

Exit code: 0 all laws hold; 1 one is broken, or reading is slow; 2 wrong usage. docs/verifying.md names the laws.
`;

const MOST_SHOWN = 10;

function show({ seed, path, law, edits }: Failure): void {
  process.stdout.write(`seed ${seed}: ${path}: ${law}\n`);
  for (const { kind, from, to, lines } of edits) {
    const put = lines.map((line) => JSON.stringify(line.slice(0, 100))).join(' ');
    process.stdout.write(`  ${kind}: lines ${from + 1} to ${to} become ${put || 'nothing'}\n`);
  }
}

function originalsBelow(folders: readonly string[]): Original[] {
  const found = folders.flatMap((folder) => [...eachDigest(folder)]);
  return found.flatMap((file) => {
    const original = 'bytes' in file ? originalOf(file.path, file.bytes) : undefined;
    return original ? [original] : [];
  });
}

function fuzz(folders: readonly string[], runs: number, seed: number): number {
  const originals = originalsBelow(folders);
  const started = performance.now();
  let failures = 0;
  for (let run = 0; run < runs; run += 1) {
    const failure = runOnce(originals, seed + run);
    if (failure) failures += 1;
    if (failure && failures <= MOST_SHOWN) show(failure);
  }
  const rate = Math.round((runs / (performance.now() - started)) * 1000);
  process.stdout.write(
    `${runs} runs over ${originals.length} digests, ${rate} a second: ${failures} broke a law\n`,
  );
  return failures === 0 ? 0 : 1;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      time: { type: 'boolean', default: false },
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const folders = positionals.length > 0 ? positionals : ['content/digests'];
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (![values.runs, values.seed].every((text) => /^\d+$/.test(text)) || !folders.every(isFolder)) {
    process.stderr.write(HELP);
    return 2;
  }
  if (values.time) return printTimes() ? 0 : 1;
  return fuzz(folders, Number(values.runs), Number(values.seed));
}

process.exitCode = main();
