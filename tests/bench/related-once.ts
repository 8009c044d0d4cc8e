/** Finds what is related to each paper of an archive, from nothing, and prints the seconds. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Related } from '../../src/related/related.ts';
import { SecondProcess } from '../../src/second/process.ts';
import { SecondSite } from '../../src/second/site.ts';
import { openArchive } from './open.ts';

const [input = '', cache = ''] = process.argv.slice(2);
const second = new SecondProcess({ always: true });
const { archive, library, sources } = await openArchive(input, cache, second);
rmSync(join(archive.folder, 'related'), { recursive: true, force: true });
const started = performance.now();
const helper = new SecondSite(second, sources);
await Related.prepare(archive.folder, library, () => (month) => helper.ask('terms', { month }));
Related.open(archive.folder, library, { most: 6 });
const seconds = (performance.now() - started) / 1000;
await second.end();
archive.close();
process.stdout.write(String(seconds));
