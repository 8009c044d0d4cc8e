/**
 * How fast digests are read, beside remark-parse over the same text in the same run: medians of several rounds for each
 * format, and their sums. `npm run bench -- [DIR...]` takes any folders of digests.
 */
import { parseArgs } from 'node:util';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readDigest } from '../../src/digest/file.ts';
import { type FoundFile, findDigests } from '../../src/digest/files.ts';

const ROUNDS = 15;
/** Milliseconds of reading before anything is measured: the engine compiles what it runs often. */
const WARM_UP = 3000;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false } },
});
if (values.help) {
  process.stdout.write(
    'npm run bench -- [DIR...]: how fast the digests below DIR are read (content/digests)\n',
  );
  process.exit();
}

/** The files of one format, and how long each round took. */
interface Group {
  readonly files: FoundFile[];
  readonly ours: number[];
  readonly theirs: number[];
}

/** A row of the table; times in milliseconds. */
interface Row {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  readonly ours: number;
  readonly theirs: number;
}

const markdown = unified().use(remarkParse).freeze();

function readAll(files: readonly FoundFile[]): void {
  for (const { path, bytes } of files) readDigest(path, bytes);
}

function parseAll(files: readonly FoundFile[]): void {
  for (const { bytes } of files) markdown.parse(Buffer.from(bytes).toString('utf8'));
}

function timeOf(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function groupByFormat(files: readonly FoundFile[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const file of files) {
    const { format } = readDigest(file.path, file.bytes).digest;
    const group = groups.get(format) ?? { files: [], ours: [], theirs: [] };
    group.files.push(file);
    groups.set(format, group);
  }
  return groups;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function rowOf([name, { files, ours, theirs }]: readonly [string, Group]): Row {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return { name, files: files.length, bytes, ours: median(ours), theirs: median(theirs) };
}

function sumOf(rows: readonly Row[]): Row {
  const add = (a: Row, b: Row): Row => ({
    name: 'all',
    files: a.files + b.files,
    bytes: a.bytes + b.bytes,
    ours: a.ours + b.ours,
    theirs: a.theirs + b.theirs,
  });
  return rows.reduce(add, { name: 'all', files: 0, bytes: 0, ours: 0, theirs: 0 });
}

function print(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(16)}${cells.map((cell) => cell.padStart(12)).join('')}\n`);
}

function printRow({ name, files, bytes, ours, theirs }: Row): void {
  const ratio = `1/${(theirs / ours).toFixed(1)}`;
  const megabytes = (bytes / 1e6).toFixed(2);
  print(name, [`${files}`, megabytes, ours.toFixed(2), theirs.toFixed(2), ratio]);
}

const folders = positionals.length > 0 ? positionals : ['content/digests'];
const groups = groupByFormat(folders.flatMap((folder) => findDigests(folder).files));
const started = performance.now();
while (performance.now() - started < WARM_UP) {
  for (const { files } of groups.values()) {
    readAll(files);
    parseAll(files.slice(0, 1));
  }
}
for (let round = 0; round < ROUNDS; round++) {
  for (const { files, ours, theirs } of groups.values()) {
    ours.push(timeOf(() => readAll(files)));
    theirs.push(timeOf(() => parseAll(files)));
  }
}
const rows = [...groups].map(rowOf);
print(`of ${ROUNDS} rounds`, ['files', 'MB', 'read, ms', 'remark, ms', 'ratio']);
for (const row of [...rows, sumOf(rows)]) printRow(row);
