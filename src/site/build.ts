/** One build: digests in, a website out. Nothing is written before everything is rendered. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { VFile } from 'vfile';
import { clientFiles } from '../client/bundle.ts';
import { countBySeverity } from '../diagnostics.ts';
import { loadLibrary } from '../library/load.ts';
import { searchFiles } from '../search/index.ts';
import { assetFiles } from './assets.ts';
import type { SiteConfig } from './config.ts';
import { CommitError, type SiteFile, Staging, type Written } from './output/index.ts';
import { renderPages } from './render.ts';
import { readSettings } from './settings.ts';
import { Site } from './site.ts';

export interface BuildOptions {
  /** Folder with the digests. */
  readonly input: string;
  /** Folder for the site. */
  readonly output: string;
  /** Path of `site.yaml`. */
  readonly config: string;
  /** `/digests/`; by default the path of the base URL. */
  readonly basePath?: string;
  /** By default the one in `site.yaml`. */
  readonly baseUrl?: string;
  /** Write nothing when there is any warning. */
  readonly strict?: boolean;
  /** Build a site even of no papers: digests may be on their way. */
  readonly allowEmpty?: boolean;
  /** Told before each step. */
  readonly progress?: (step: string) => void;
}

export interface BuildResult extends Written {
  readonly files: readonly VFile[];
  readonly digests: number;
  readonly entries: number;
  readonly papers: number;
  readonly pages: number;
}

/** Why there is no new site; `files` hold the diagnostics. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  readonly files: readonly VFile[];
  /** Publishing had begun: until a build succeeds, the site is whole, but between old and new. */
  readonly begun: boolean;

  constructor(message: string, files: readonly VFile[] = [], begun = false) {
    super(message);
    this.files = files;
    this.begun = begun;
  }
}

/** Builds a site. Throws a `BuildError` when it cannot; unless it had `begun` to publish, the site is then as it was. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const output = outputFolder(options);
  const stage = writing(output, () => Staging.open(output));
  try {
    return await buildInto(stage, output, options);
  } finally {
    stage.abandon();
  }
}

async function buildInto(
  stage: Staging,
  output: string,
  options: BuildOptions,
): Promise<BuildResult> {
  const { progress = () => undefined } = options;
  progress('Reading digests');
  const { site, files } = loadSite(options);
  progress(`Rendering ${site.library.papers.length} papers`);
  const pages = await renderPages(site);
  progress('Indexing for search');
  const search = await searchFiles(site);
  progress('Writing');
  const all: SiteFile[] = [...assetFiles(), ...(await clientFiles()), ...search, ...pages];
  const written = writing(output, () => {
    for (const file of all) stage.add(file);
    return stage.commit();
  });
  const { library } = site;
  return {
    ...written,
    files,
    digests: library.digests.length,
    entries: library.entries,
    papers: library.papers.length,
    pages: pages.filter(({ path }) => path.endsWith('.html')).length,
  };
}

/** Does something to the output folder; what fails is told with its name. */
function writing<T>(output: string, task: () => T): T {
  try {
    return task();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BuildError(`Cannot write ${output}: ${reason}`, [], error instanceof CommitError);
  }
}

/** Reads settings and digests, and checks what must hold before a site is made of them. */
export function loadSite(options: BuildOptions): { site: Site; files: readonly VFile[] } {
  const { config, file } = readSettings(options.config);
  if (!config) throw new BuildError(`${options.config} cannot be used`, [file]);
  const { library, files } = loadFrom(options.input, config);
  if (library.papers.length === 0 && !options.allowEmpty) {
    throw new BuildError(`No paper was found below ${options.input}`, files);
  }
  const { warning, error } = countBySeverity(files);
  if (options.strict && warning + error > 0) {
    throw new BuildError(`${warning + error} warnings, and --strict was given`, files);
  }
  return { site: new Site({ config, library, ...baseOf(options, config) }), files };
}

function loadFrom(input: string, config: SiteConfig) {
  try {
    return loadLibrary({ folder: input }, config);
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'path' in error) {
      throw new BuildError(`Cannot read ${input}: ${error.message}`);
    }
    throw error;
  }
}

/** The base path `/digests/` and the absolute URL of the site's root, from options or settings. */
function baseOf({ basePath, baseUrl }: BuildOptions, config: SiteConfig) {
  const address = baseUrl ?? config.baseUrl;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new BuildError(
      `Unexpected base URL ${address}, expected one such as https://example.org/digests/`,
    );
  }
  const url = new URL(address);
  const path = `/${basePath ?? url.pathname}/`.replace(/\/{2,}/g, '/');
  if (!/^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/.test(path)) {
    throw new BuildError(`Unexpected base path ${path}, expected one such as /digests/`);
  }
  return { basePath: path, baseUrl: `${url.origin}${path}` };
}

/** The path that a site built with these options lives under. */
export function basePathOf(options: BuildOptions): string {
  const { config, file } = readSettings(options.config);
  if (!config) throw new BuildError(`${options.config} cannot be used`, [file]);
  return baseOf(options, config).basePath;
}

/** The output folder, which must not hold the digests or lie among them. */
function outputFolder({ input, output }: BuildOptions): string {
  const [from, to] = [realPath(input), realPath(output)];
  const isBelow = (child: string, parent: string) => relative(parent, child).split(sep)[0] !== '..';
  if (isBelow(from, to) || isBelow(to, from)) {
    throw new BuildError(
      `Unexpected output folder ${output}: it holds the digests, or lies among them`,
    );
  }
  return to;
}

/** The path with its links followed, as far as it exists. */
function realPath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  return full === dirname(full) ? full : join(realPath(dirname(full)), basename(full));
}
