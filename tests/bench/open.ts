/** Opens the archive that a build has left, as the build did. */
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

/** The archive of the site in `output`, whose cache is `output` with `-cache` behind it. */
export async function openArchive(input: string, output: string): Promise<OpenArchive> {
  const { config } = readSettings(CONFIG);
  if (!config) throw new Error(`${CONFIG} cannot be used`);
  const settings = { config, basePath: '/', baseUrl: config.baseUrl };
  const cache = cacheOf({ cache: cacheBeside(output), output });
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

export const cacheBeside = (output: string): string => `${output}-cache`;
