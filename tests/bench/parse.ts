/**
 * How fast digests are read, beside remark-parse over the same text in the same run. Prints medians and the ratio.
 * `npm run bench -- [DIR]` takes any folder of digests.
 */
import { parseArgs } from 'node:util';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readDigest } from '../../src/digest/file.ts';
import { findDigests } from '../../src/digest/files.ts';

const ROUNDS = 5;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false } },
});
if (values.help) {
  process.stdout.write(
    'npm run bench -- [DIR]: how fast the digests below DIR are read (content/digests)\n',
  );
  process.exit();
}
const folder = positionals[0] ?? 'content/digests';
const { files } = findDigests(folder);
const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
const markdown = unified().use(remarkParse).freeze();

const contestants: Readonly<Record<string, () => void>> = {
  'Broadsheet reads': () => {
    for (const { path, bytes } of files) readDigest(path, bytes);
  },
  'remark-parse parses': () => {
    for (const { bytes } of files) markdown.parse(Buffer.from(bytes).toString('utf8'));
  },
};

/** Milliseconds of each round, the contestants taking turns. */
const times = new Map(Object.keys(contestants).map((name) => [name, [] as number[]]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(contestants)) {
    const started = performance.now();
    run();
    times.get(name)?.push(performance.now() - started);
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const medians = [...times].map(([name, values]) => ({ name, time: median(values) }));
for (const { name, time } of medians) {
  const speed = (megabytes / time) * 1000;
  process.stdout.write(
    `${name.padEnd(20)} ${time.toFixed(1).padStart(9)} ms  ${speed.toFixed(1).padStart(7)} MB/s\n`,
  );
}
const [ours, theirs] = medians;
if (ours && theirs) {
  process.stdout.write(
    `ratio 1/${(theirs.time / ours.time).toFixed(0)} on ${megabytes.toFixed(2)} MB in ${files.length} files, medians of ${ROUNDS}\n`,
  );
}
