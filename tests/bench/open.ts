/** Opens an archive of digests for a tool. */
import { Archive, type Scan } from '../../src/archive/archive.ts';
import { cacheOf } from '../../src/commands/build.ts';
import type { Library } from '../../src/library/library.ts';
import { readSettings } from '../../src/site/settings.ts';
import type { Settings } from '../../src/site/site.ts';

export const CONFIG = 'tests/seeds/site.yaml';

export interface OpenArchive {
  readonly archive: Archive;
  readonly library: Library;
  readonly settings: Settings;
  readonly scan: Scan;
}

/**
 * An archive of the tools' own beside the site in `output`. That of its builds would be read anew by the next build: it is
 * named after compiled code, and tools run the source.
 */
export async function openArchive(input: string, output: string): Promise<OpenArchive> {
  const { config } = readSettings(CONFIG);
  if (!config) throw new Error(`${CONFIG} cannot be used`);
  const settings = { config, basePath: '/', baseUrl: config.baseUrl };
  const cache = cacheOf({ cache: `${output}-tools-cache`, output });
  const archive = Archive.open(cache, config);
  const scan = await archive.scan(input);
  const volumes = await archive.merge(scan, input);
  const { library } = await archive.library(scan, volumes, input);
  return {
    archive,
    library,
    settings,
    scan,
  };
}

/** The cache of the builds of a site. */
export const cacheBeside = (output: string): string => `${output}-cache`;
