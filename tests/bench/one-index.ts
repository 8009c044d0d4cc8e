/** What search would cost in one piece: puts all records of digests into one index of Pagefind's, and prints the seconds. */

import { searchRecords } from '../../src/search/index.ts';
import { bundleRecords } from '../../src/search/pagefind.ts';
import { Site } from '../../src/site/site.ts';
import { openArchive } from './open.ts';

const [input = '', cache = ''] = process.argv.slice(2);
const { archive, library, settings } = await openArchive(input, cache);
const records = searchRecords(new Site({ ...settings, library }));
archive.close();
const started = performance.now();
await bundleRecords(records);
process.stdout.write(String((performance.now() - started) / 1000));
process.exit();
