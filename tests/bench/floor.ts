/** The floor of a build: writes the files of a pack, which were made beforehand, and prints the seconds that took. */
import { mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';

/** Bytes that are read at a time, before the clock runs: a large site does not fit into one buffer. */
const CHUNK = 500_000_000;

const [pack = '', to = ''] = process.argv.slice(2);
const Files = z.array(z.tuple([z.string(), z.int()]));
const files = Files.parse(JSON.parse(readFileSync(`${pack}.json`, 'utf8')));
const bytes = openSync(`${pack}.bytes`, 'r');
const buffer = Buffer.alloc(CHUNK);
const made = new Set<string>();

function write(path: string, content: Uint8Array): void {
  const target = join(to, path);
  const folder = dirname(target);
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  writeFileSync(target, content);
}

let seconds = 0;
for (let at = 0; at < files.length; ) {
  const run: [string, Uint8Array][] = [];
  let end = 0;
  for (let next = files[at]; next && end + next[1] <= CHUNK; next = files[at]) {
    run.push([next[0], buffer.subarray(end, end + next[1])]);
    end += next[1];
    at += 1;
  }
  if (run.length === 0) throw new Error(`${files[at]?.[0]} is too large`);
  readSync(bytes, buffer, 0, end, null);
  const started = performance.now();
  for (const [path, content] of run) write(path, content);
  seconds += (performance.now() - started) / 1000;
}
process.stdout.write(String(seconds));
