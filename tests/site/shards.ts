import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { searchFiles } from '../../src/search/index.ts';
import { loadSite } from '../../src/site/build.ts';

/** Copies a built site of `tests/seeds/` and searches it in shards of at most so many papers. */
export async function copyInShards(built: string, output: string, most: number): Promise<void> {
  cpSync(built, output, { recursive: true });
  rmSync(join(output, 'pagefind'), { recursive: true });
  const { site } = loadSite({
    input: 'tests/seeds/digests',
    config: 'tests/seeds/site.yaml',
    output,
  });
  for (const { path, content } of await searchFiles(site, { most })) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), content);
  }
}
