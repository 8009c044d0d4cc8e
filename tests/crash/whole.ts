/** Whether a site is whole: files, links and search. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hit } from '../../src/client/engine.ts';
import { NOTHING } from '../../src/client/query.ts';
import type { SiteFile } from '../../src/site/output/index.ts';
import { archiveOver } from '../search/papers.ts';
import { followLinks } from '../site/links.ts';

/** Bytes of all files of a site by path; of its hidden folder the manifest alone. */
export function bytesOf(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
  const hidden = join(folder, '.broadsheet/');
  return new Map(
    files
      .filter((path) => !path.startsWith(hidden) || path.endsWith('/manifest.json'))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
}

/** Paths at which two sites differ. */
export function differences(
  one: ReadonlyMap<string, Buffer>,
  other: ReadonlyMap<string, Buffer>,
): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => !other.get(path)?.equals(one.get(path) ?? Buffer.of(0)));
}

/** What is wrong with a site that is somewhere between these two. */
export async function faults(
  folder: string,
  ends: readonly ReadonlyMap<string, Buffer>[],
): Promise<string[]> {
  const site = bytesOf(folder);
  const torn = [...site].filter(
    ([path, bytes]) => !ends.some((end) => end.get(path)?.equals(bytes)),
  );
  const { broken } = await followLinks(folder);
  return [
    ...torn.map(([path]) => `${path} is of neither site`),
    ...broken,
    ...(await searchFaults(folder, site)),
  ];
}

/** Search finds papers, and each has its page. */
async function searchFaults(folder: string, site: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const hits = await allHits([...site].map(([path, content]) => ({ path, content })));
  if (hits.length === 0) return ['search finds nothing'];
  return hits.flatMap((hit) => {
    if (!hit) return ['a result of search cannot be read'];
    return existsSync(join(folder, hit.url, 'index.html')) ? [] : [`search finds ${hit.url}`];
  });
}

/** The engine is given its files by a `fetch` of its own. */
async function allHits(files: readonly SiteFile[]): Promise<(Hit | undefined)[]> {
  const { fetch } = globalThis;
  try {
    const { archive } = await archiveOver(files);
    const hits: (Hit | undefined)[] = [];
    for (const shard of archive.shards) {
      const { ticket, matches } = await archive.find(shard, NOTHING, false);
      hits.push(...(await archive.load(shard, ticket, [...matches.keys()])));
    }
    return hits;
  } finally {
    globalThis.fetch = fetch;
  }
}
