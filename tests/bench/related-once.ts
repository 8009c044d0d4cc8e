/** Finds what is related to each paper of an archive, from nothing, and prints the seconds. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Related } from '../../src/related/related.ts';
import { openArchive } from './open.ts';

const [input = '', output = ''] = process.argv.slice(2);
const { archive, library } = await openArchive(input, output);
rmSync(join(archive.folder, 'related'), { recursive: true, force: true });
const started = performance.now();
Related.open(archive.folder, library, { most: 6 });
process.stdout.write(String((performance.now() - started) / 1000));
archive.close();
