/** What a build is asked for, and what is wrong with that. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { VFile } from 'vfile';
import { readSettings } from './settings.ts';
import type { Settings } from './site.ts';

export interface BuildOptions {
  /** Folder with the digests. */
  readonly input: string;
  /** Folder for the site. */
  readonly output: string;
  /** Path of `site.yaml`. */
  readonly config: string;
  /** Folder for what is kept between builds; without one, every build reads all digests. */
  readonly cache?: string;
  /** `/digests/`; by default the path of the base URL. */
  readonly basePath?: string;
  /** By default the one in `site.yaml`. */
  readonly baseUrl?: string;
  /** Write nothing when there is any warning. */
  readonly strict?: boolean;
  /** Build a site even of no papers: digests may be on their way. */
  readonly allowEmpty?: boolean;
  /** Whether to make the search index, too (true). */
  readonly search?: boolean;
  /** How many processes make the site: 1, or 2; by default 2 where there is much to do. */
  readonly processes?: number;
  /** Told before each step. */
  readonly progress?: (step: string) => void;
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

/** The settings, with the base path `/digests/` and the absolute URL of the site's root. */
export function settingsOf({ config: path, basePath, baseUrl }: BuildOptions): Settings {
  const { config, file } = readSettings(path);
  if (!config) throw new BuildError(`${path} cannot be used`, [file]);
  const address = baseUrl ?? config.baseUrl;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new BuildError(
      `Unexpected base URL ${address}, expected one such as https://example.org/digests/`,
    );
  }
  const url = new URL(address);
  const base = `/${basePath ?? url.pathname}/`.replace(/\/{2,}/g, '/');
  if (!/^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/.test(base)) {
    throw new BuildError(`Unexpected base path ${base}, expected one such as /digests/`);
  }
  return { config, basePath: base, baseUrl: `${url.origin}${base}` };
}

/** The path that a site built with these options lives under. */
export const basePathOf = (options: BuildOptions): string => settingsOf(options).basePath;

/** The output folder, which must not hold the digests or lie among them. */
export function outputFolder({ input, output }: BuildOptions): string {
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
