/** Bundles the browser's scripts and its stylesheet with esbuild. Runs in Node; nothing else in this folder does. */
import { basename } from 'node:path';
import { build } from 'esbuild';
import { compareText } from '../library/order.ts';
import { projectPath } from '../site/project.ts';
import type { SiteFile } from '../site/render.ts';

/** `site.js` is for every page, `search.js` for the search page, the worker for both, `cite.js` for papers. */
const SCRIPTS = ['site', 'search', 'search-worker', 'cite'];

/** The scripts and `site.css`, below `assets/`, minified. */
export async function clientFiles(): Promise<SiteFile[]> {
  const { outputFiles } = await build({
    absWorkingDir: projectPath(''),
    entryPoints: [...SCRIPTS.map((name) => `src/client/${name}.ts`), 'templates/styles/site.css'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome111', 'firefox114', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    external: ['fonts/*'],
    write: false,
    outdir: projectPath('assets'),
    logLevel: 'silent',
  });
  return outputFiles
    .map(({ path, contents }) => ({ path: `assets/${basename(path)}`, content: contents }))
    .sort((a, b) => compareText(a.path, b.path));
}
