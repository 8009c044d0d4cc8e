/** Bundles the browser's scripts with esbuild. Runs in Node; nothing else in this folder does. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compareText } from '../library/order.ts';
import type { SiteFile } from '../site/render.ts';

const SCRIPTS = ['site', 'search', 'search-worker'];

/** `site.js` for every page, `search.js` for the search page and the worker of both, below `assets/`, minified. */
export async function clientFiles(): Promise<SiteFile[]> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: SCRIPTS.map((name) => `${name}.ts`),
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome111', 'firefox114', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    outdir: folder,
    logLevel: 'silent',
  });
  return outputFiles
    .map(({ path, contents }) => ({
      path: `assets/${path.slice(folder.length)}`,
      content: contents,
    }))
    .sort((a, b) => compareText(a.path, b.path));
}
