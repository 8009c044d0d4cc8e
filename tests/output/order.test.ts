import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommitStep } from '../../src/site/output/index.ts';
import { type Pages, scratch, writePages } from './site.ts';

let output = '';
beforeEach(() => {
  output = scratch();
});
afterEach(() => rmSync(output, { recursive: true, force: true }));

/** The operations from one site to another, without the names of staged files. */
function operations(before: Pages, after: Pages): string[] {
  const steps: CommitStep[] = [];
  writePages(output, before);
  writePages(output, after, (step) => steps.push(step));
  return steps
    .filter(([kind]) => kind !== 'settle')
    .map(([kind, ...rest]) => `${kind} ${rest.at(-1)}`);
}

const site = (version: string, paths: readonly string[]): Pages =>
  Object.fromEntries(paths.map((path) => [path, version]));

const PATHS = [
  'index.html',
  'search/shards.json',
  'pagefind/pagefind-entry.json',
  'pagefind/pagefind.js',
  'search/names.json',
  'search/index.html',
  'sitemap.xml',
  '2025/10/index.html',
  'paper/1/index.html',
  'assets/site.css',
];

describe('a commit', () => {
  it('publishes new files, then changed ones towards the home page, then removes', () => {
    const old = [...PATHS, 'paper/0/index.html', 'pagefind/fragment/en_0.pf_fragment'];
    const more = [
      '2025/10/09/index.html',
      'paper/2/index.html',
      'paper/2/cite.bib',
      'pagefind/fragment/en_1.pf_fragment',
      'pagefind/2025-10/pagefind-entry.json',
      'pagefind/2025-10/fragment/en_1.pf_fragment',
      'robots.txt',
      'search/more.json',
    ];
    expect(operations(site('old', old), site('new', [...PATHS, ...more]))).toEqual([
      'publish 2025/10/09',
      'publish pagefind/fragment/en_1.pf_fragment',
      'publish paper/2',
      'publish robots.txt',
      'publish pagefind/2025-10',
      'publish search/more.json',
      'publish assets/site.css',
      'publish paper/1/index.html',
      'publish 2025/10/index.html',
      'publish search/index.html',
      'publish sitemap.xml',
      'publish pagefind/pagefind.js',
      'publish search/names.json',
      'publish pagefind/pagefind-entry.json',
      'publish search/shards.json',
      'publish index.html',
      'remove pagefind/fragment/en_0.pf_fragment',
      'remove paper/0/index.html',
      'prune pagefind/fragment',
      'prune paper/0',
      'prune pagefind',
      'prune paper',
    ]);
  });

  it('publishes the chunks of a script before it, and removes the old ones after all pages', () => {
    const old = ['assets/chunk-A.js', 'assets/site.js', 'index.html'];
    const now = ['assets/chunk-B.js', 'assets/site.js', 'index.html'];
    expect(operations(site('old', old), site('new', now))).toEqual([
      'publish assets/chunk-B.js',
      'publish assets/site.js',
      'publish index.html',
      'remove assets/chunk-A.js',
      'prune assets',
    ]);
  });

  it('publishes the folders of a first site whole, the home page last', () => {
    expect(operations({}, site('new', PATHS))).toEqual([
      'publish 2025',
      'publish assets',
      'publish paper',
      'publish search',
      'publish sitemap.xml',
      'publish pagefind',
      'publish index.html',
    ]);
  });

  it('does nothing for a site that has not changed', () => {
    expect(operations(site('same', PATHS), site('same', PATHS))).toEqual([]);
  });
});
