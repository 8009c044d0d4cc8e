/** Sites whose files name each other, and whether a reader of one ever meets a link to nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Pages } from './site.ts';

/** Paths of pages that a site may have, beside its home page. */
const PAGES = [
  '404.html',
  '2025/10/08/index.html',
  '2025/10/09/index.html',
  '2025/10/index.html',
  '2025/index.html',
  'paper/2510.00001/index.html',
  'paper/2510.00002/index.html',
  'paper/cs/0001001/index.html',
  'paper/index.html',
  'tag/LLM/index.html',
  'tag/llm/index.html',
  'tag/benchmark/index.html',
  'sitemap.xml',
];
const HASHED = ['a', 'b', 'c'].flatMap((hash) => [
  `pagefind/fragment/en_${hash}.pf_fragment`,
  `pagefind/index/en_${hash}.pf_index`,
  `pagefind/pagefind.en_${hash}.pf_meta`,
]);
const CHUNKS = ['a', 'b', 'c'].map((hash) => `assets/chunk-${hash}.js`);
const ENTRY = 'pagefind/pagefind-entry.json';
const SEARCH = ['pagefind/pagefind.js', 'search/names.json', 'search/index.html'];

/** A file's text: a version, and the paths of the files it needs. */
function textOf(version: number, links: readonly string[]): string {
  return JSON.stringify({ version, links });
}

const version = fc.integer({ min: 1, max: 3 });

/** Files of a search bundle, each named by the entry. */
const search = fc
  .record({ hashed: fc.subarray(HASHED), version })
  .map(({ hashed, version }): Record<string, string> => {
    const entry = { [ENTRY]: textOf(version, [...hashed, ...SEARCH]) };
    const named = Object.fromEntries(hashed.map((path) => [path, textOf(0, [])]));
    const program = Object.fromEntries(SEARCH.map((path) => [path, textOf(version, [])]));
    return { ...named, ...program, ...entry, 'search/index.html': textOf(version, [ENTRY]) };
  });

const pages = fc
  .subarray(PAGES)
  .filter((paths) => new Set(paths.map((path) => path.toLowerCase())).size === paths.length);

/** Scripts: one that keeps its name, and the chunks that it loads. */
const scripts = fc.subarray(CHUNKS).map(
  (chunks): Record<string, string> => ({
    ...Object.fromEntries(chunks.map((path) => [path, textOf(0, [])])),
    'assets/site.js': textOf(1, chunks),
  }),
);

/** Any site in which every link has a target. */
export const site: fc.Arbitrary<Pages> = fc
  .tuple(pages, fc.option(search, { nil: {} }), scripts, version)
  .chain(([pages, found, loaded, style]) => {
    const others = { ...found, ...loaded, 'assets/site.css': textOf(style, []) };
    // No page names a chunk: scripts do.
    const targets = ['index.html', ...pages, ...Object.keys(others)].filter(
      (path) => !CHUNKS.includes(path),
    );
    const page = fc.tuple(version, fc.subarray(targets)).map(([number, to]) => textOf(number, to));
    return fc
      .record(Object.fromEntries(['index.html', ...pages].map((path) => [path, page])))
      .map((linked): Pages => ({ ...others, ...linked }));
  });

function linksOf(text: string): string[] {
  return JSON.parse(text).links;
}

/** Links to nothing that a reader finds who begins at the home page, or at one of these pages. */
export function brokenLinks(folder: string, begin: readonly string[] = []): string[] {
  const seen = new Set(existsSync(join(folder, 'index.html')) ? ['index.html', ...begin] : begin);
  const broken: string[] = [];
  for (const path of seen) {
    for (const link of linksOf(readFileSync(join(folder, path), 'utf8'))) {
      if (existsSync(join(folder, link))) seen.add(link);
      else broken.push(`${link} on ${path}`);
    }
  }
  return broken;
}
