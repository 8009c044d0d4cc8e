import { parseArgs } from 'node:util';
import type { VFile } from 'vfile';
import { countBySeverity } from '../diagnostics.ts';
import { formatText } from '../report/text.ts';
import {
  BuildError,
  type BuildOptions,
  type BuildResult,
  build as buildSite,
} from '../site/build.ts';
import { type Command, DEFAULTS, INPUT_HELP, INPUT_OPTIONS } from './command.ts';

const help = `broadsheet build: makes the website

${INPUT_HELP}  --output DIR      folder for the site (${DEFAULTS.output})
  --base-path P     path the site lives under, such as /digests/ (that of the base URL)
  --base-url U      absolute URL of the site (that of the settings)
  --strict          on any warning, write nothing and exit with 1
  --quiet           print errors only

Exit code: 0 built; 1 nothing built, and the site that stood before is as it was; 2 wrong usage.
`;

export const build: Command = {
  help,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        ...INPUT_OPTIONS,
        output: { type: 'string', default: DEFAULTS.output },
        'base-path': { type: 'string' },
        'base-url': { type: 'string' },
        strict: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
      },
    });
    const { 'base-path': basePath, 'base-url': baseUrl, quiet, ...rest } = values;
    const options = {
      ...rest,
      ...(basePath !== undefined && { basePath }),
      ...(baseUrl && { baseUrl }),
    };
    return (await tryBuild(options, quiet)) ? 0 : 1;
  },
};

/** Builds with progress, diagnostics and a summary on standard error; says whether a site was written. */
export async function tryBuild(options: BuildOptions, quiet: boolean): Promise<boolean> {
  const started = performance.now();
  const progress = progressLine(quiet);
  try {
    const result = await buildSite({ ...options, progress });
    progress('');
    if (!quiet) process.stderr.write(summary(result, performance.now() - started));
    return true;
  } catch (error) {
    progress('');
    if (!(error instanceof BuildError)) throw error;
    process.stderr.write(
      `${formatText(error.files, { least: 'warning' })}${error.message}; ${error.begun ? 'the site is whole, between old and new, and the next build finishes it' : 'nothing was written'}\n`,
    );
    return false;
  }
}

/** Shows the current step on one line of a terminal; elsewhere it shows nothing. */
function progressLine(quiet: boolean): (step: string) => void {
  if (quiet || !process.stderr.isTTY) return () => undefined;
  return (step) => process.stderr.write(`\r\u001b[K${step && `${step} …`}`);
}

function summary(result: BuildResult, milliseconds: number): string {
  const { digests, entries, papers, pages, written, unchanged, removed } = result;
  const seconds = (milliseconds / 1000).toFixed(1);
  return (
    formatText(result.files, { least: 'warning' }) +
    `Built ${pages} pages of ${papers} papers (${entries} entries in ${digests} digests) in ${seconds} s\n` +
    `${written} files written, ${unchanged} unchanged, ${removed} removed; ${notices(result.files)}\n`
  );
}

function notices(files: readonly VFile[]): string {
  const { warning, error, info } = countBySeverity(files);
  return `${warning + error} warnings, ${info} notes (\`npm run check\` lists them)`;
}
