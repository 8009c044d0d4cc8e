import { existsSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { countBySeverity, report, setSeverities } from '../diagnostics.ts';
import { type Input, type Loaded, loadLibrary } from '../library/load.ts';
import { formatDetail } from '../report/detail.ts';
import { formatGithub } from '../report/github.ts';
import { formatJson } from '../report/json.ts';

import type { SiteConfig } from '../site/config.ts';
import { readSettings } from '../site/settings.ts';
import { type Command, DEFAULTS } from './command.ts';

const help = `broadsheet check [PATH...]: reads digests and says what is wrong with them; writes nothing

  PATH              folders or files (${DEFAULTS.input})
  --format F        text, json, or github (annotations) (text)
  --all             show every message, also the many of one rule in one file
  --config FILE     settings of the site (${DEFAULTS.config})
  --strict          exit with 1 on warnings, too

Exit code: 0 no errors; 1 errors; 2 wrong usage. docs/check.md says more; docs/rules/ explains each rule.
`;

const FORMATS: readonly string[] = ['text', 'json', 'github'];

export const check: Command = {
  help,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        config: { type: 'string', default: DEFAULTS.config },
        all: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
      },
    });
    if (!FORMATS.includes(values.format)) {
      process.stderr.write(
        `Unexpected format ${values.format}, expected one of ${FORMATS.join(', ')}\n`,
      );
      return 2;
    }
    const { config, file } = readSettings(values.config);
    const paths = positionals.length > 0 ? positionals : [DEFAULTS.input];
    // Subjects are for pages; looking for them would take a quarter of the time.
    const settings = config && { ...config, subjects: [] };
    const loaded = settings ? paths.map((path) => load(path, settings)) : [];
    const files = [file, ...loaded.flatMap(({ files }) => files)];
    const digests = loaded.flatMap(({ digests }) => digests);
    const counts = countBySeverity(files);
    if (values.format === 'json') process.stdout.write(formatJson(files, digests));
    else if (values.format === 'github') process.stdout.write(formatGithub(files));
    else process.stdout.write(detail(files, values.all) + totals(digests, counts));
    return counts.error > 0 || (values.strict && counts.warning > 0) ? 1 : 0;
  },
};

function load(path: string, config: SiteConfig): Pick<Loaded, 'files' | 'digests'> {
  if (existsSync(path)) return loadLibrary(inputOf(path), config);
  const file = new VFile({ path });
  report(file, 'unreadable-file', 'There is no such file or folder');
  setSeverities(file, config.rules);
  return { files: [file], digests: [] };
}

/** A single file is read as part of the folder around it, because its path may say its date and topic. */
function inputOf(path: string): Input {
  if (statSync(path).isDirectory()) return { folder: path };
  for (const folder of [DEFAULTS.input, '.']) {
    const below = relative(resolve(folder), resolve(path));
    if (below.split(sep)[0] !== '..') return { folder, only: below.split(sep).join('/') };
  }
  return { folder: dirname(path), only: basename(path) };
}

function detail(files: readonly VFile[], all: boolean): string {
  const { stdout } = process;
  // `hasColors` knows NO_COLOR and what the terminal can do; a pipe has no such method.
  return formatDetail(files, { all, colour: stdout.isTTY && stdout.hasColors() });
}

function totals(digests: Loaded['digests'], counts: ReturnType<typeof countBySeverity>): string {
  const entries = digests.reduce((sum, digest) => sum + digest.entries.length, 0);
  const read = digests.filter((digest) => digest.entries.length > 0).length;
  return `${entries} entries in ${read} digests: ${counts.error} errors, ${counts.warning} warnings, ${counts.info} notes\n`;
}
