/** The library of the seeds, to compare the built site with. */
import type { Library } from '../../src/library/library.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { readSettings } from '../../src/site/settings.ts';

/** All papers that the site of the seeds is made of. */
export function seedLibrary(): Library {
  const { config } = readSettings('tests/seeds/site.yaml');
  if (!config) throw new Error('The settings of the seeds cannot be used');
  return loadLibrary({ folder: 'tests/seeds/digests' }, config).library;
}
