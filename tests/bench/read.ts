/** How fast digests are read, beside remark-parse over the same text in the same run. */
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readDigest } from '../../src/digest/file.ts';
import { type FoundFile, findDigests } from '../../src/digest/files.ts';
import { median } from './tally.ts';

/** Milliseconds of reading before anything is measured: the engine compiles what it runs often. */
const WARM_UP = 3000;

/** The files of one format, and how long each round took. */
interface Group {
  readonly files: FoundFile[];
  readonly ours: number[];
  readonly theirs: number[];
}

/** How long the digests of one format take, or all. Times in milliseconds, medians of all rounds. */
export interface ReadRow {
  readonly format: string;
  readonly files: number;
  readonly bytes: number;
  readonly ours: number;
  readonly remark: number;
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

function rowOf([format, { files, ours, theirs }]: readonly [string, Group]): ReadRow {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return { format, files: files.length, bytes, ours: median(ours), remark: median(theirs) };
}

function sumOf(rows: readonly ReadRow[]): ReadRow {
  const add = (a: ReadRow, b: ReadRow): ReadRow => ({
    format: 'all',
    files: a.files + b.files,
    bytes: a.bytes + b.bytes,
    ours: a.ours + b.ours,
    remark: a.remark + b.remark,
  });
  return rows.reduce(add, { format: 'all', files: 0, bytes: 0, ours: 0, remark: 0 });
}

/** Reads the digests below these folders in turns, format by format; the last row is of all. */
export function benchReading(folders: readonly string[], rounds: number): ReadRow[] {
  const groups = groupByFormat(folders.flatMap((folder) => findDigests(folder).files));
  const started = performance.now();
  while (performance.now() - started < WARM_UP) {
    for (const { files } of groups.values()) {
      readAll(files);
      parseAll(files.slice(0, 1));
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { files, ours, theirs } of groups.values()) {
      ours.push(timeOf(() => readAll(files)));
      theirs.push(timeOf(() => parseAll(files)));
    }
  }
  const rows = [...groups].map(rowOf);
  return [...rows, sumOf(rows)];
}
