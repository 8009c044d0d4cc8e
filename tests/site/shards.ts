import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadLibrary } from '../../src/library/load.ts';
import { searchFiles } from '../../src/search/index.ts';
import { readSettings } from '../../src/site/settings.ts';
import { Site } from '../../src/site/site.ts';

/** Copies a built site of `tests/seeds/` and searches it in shards of at most so many papers. */
export async function copyInShards(built: string, output: string, most: number): Promise<void> {
  cpSync(built, output, { recursive: true });
  rmSync(join(output, 'pagefind'), { recursive: true });
  const { config } = readSettings('tests/seeds/site.yaml');
  if (!config) throw new Error('The settings of the seeds cannot be used');
  const { library } = loadLibrary({ folder: 'tests/seeds/digests' }, config);
  const site = new Site({ config, library, basePath: '/', baseUrl: config.baseUrl });
  for (const { path, content } of await searchFiles(site, { most })) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), content);
  }
}
