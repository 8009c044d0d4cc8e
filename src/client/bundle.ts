/** Bundles the browser's scripts and its stylesheet with esbuild. Runs in Node; nothing else in this folder does. */
import { basename } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { compareText } from '../library/order.ts';
import type { SiteFile } from '../site/output/index.ts';
import { projectPath } from '../site/project.ts';

/**
 * `site.js` is for every page, the others are for those that they are named after; `shared.js` is for lists
 * that were shared, `cite.js` for papers.
 */
const SCRIPTS = ['site', 'search', 'library', 'shared', 'cite'];

const OPTIONS = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome111', 'firefox114', 'safari16.4'],
  charset: 'utf8',
  legalComments: 'none',
  external: ['fonts/*'],
  logLevel: 'silent',
} satisfies BuildOptions;

/**
 * The scripts and `site.css`, below `assets/`, minified. What scripts share, or load when it is needed, lies in chunks,
 * which have a hash of their content as names: a changed chunk is a new file.
 */
export async function clientFiles(): Promise<SiteFile[]> {
  const pages = await files({
    entryPoints: [...SCRIPTS.map((name) => `src/client/${name}.ts`), 'templates/styles/site.css'],
    inject: ['src/client/every-page.ts'],
    splitting: true,
    // All in one folder: they name each other by their places in it.
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
  });
  // In one file: a worker that is one has nothing more to wait for.
  const worker = await files({ entryPoints: ['src/client/search-worker.ts'] });
  return [...pages, ...worker].sort((a, b) => compareText(a.path, b.path));
}

async function files(options: BuildOptions): Promise<SiteFile[]> {
  const { outputFiles = [] } = await build({
    ...OPTIONS,
    ...options,
    absWorkingDir: projectPath(''),
    outdir: projectPath('assets'),
    write: false,
  });
  return outputFiles.map(({ path, contents }) => ({
    path: `assets/${basename(path)}`,
    content: contents,
  }));
}
