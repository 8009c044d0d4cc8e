/** The floor of a build: writes the files of a pack, which were made beforehand, and prints the seconds it took. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [pack = '', to = ''] = process.argv.slice(2);
const bytes = readFileSync(`${pack}.bytes`);
const files: unknown = JSON.parse(readFileSync(`${pack}.json`, 'utf8'));
if (!Array.isArray(files)) throw new TypeError('Expected a list of files');
const started = performance.now();
const made = new Set<string>();
let at = 0;
for (const [path, size] of files) {
  const target = join(to, path);
  const folder = dirname(target);
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  writeFileSync(target, bytes.subarray(at, at + size));
  at += size;
}
process.stdout.write(String((performance.now() - started) / 1000));
