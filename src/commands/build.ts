import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hashOf } from '../archive/hash.ts';
import { formatText } from '../report/text.ts';
import { type BuildResult, build as buildSite } from '../site/build.ts';
import { BuildError, type BuildOptions } from '../site/build-options.ts';
import { reasonFor } from '../site/changes.ts';
import { type Command, DEFAULTS, INPUT_HELP, INPUT_OPTIONS } from './command.ts';

const help = `broadsheet build: makes the website

${INPUT_HELP}  --output DIR      folder for the site (${DEFAULTS.output})
  --cache DIR       folder for what is kept between builds; it can be deleted at any time (${DEFAULTS.cache})
  --base-path P     path the site lives under, such as /digests/ (that of the base URL)
  --base-url U      absolute URL of the site (that of the settings)
  --allow-empty     where there is no digest, make a site without papers
  --strict          on any warning, write nothing and exit with 1
  --no-search       make no search index
  --processes N     use 1 or 2 processes (2 where there is much to do)
  --explain         say which pages were made again, and why
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
        cache: { type: 'string', default: DEFAULTS.cache },
        'base-path': { type: 'string' },
        'base-url': { type: 'string' },
        'allow-empty': { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        'no-search': { type: 'boolean', default: false },
        processes: { type: 'string' },
        explain: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
      },
    });
    const {
      'base-path': basePath,
      'base-url': baseUrl,
      'allow-empty': allowEmpty,
      'no-search': bare,
      processes,
      quiet,
      explain,
      ...rest
    } = values;
    if (processes !== undefined && !/^[12]$/.test(processes)) {
      process.stderr.write(`Unexpected --processes ${processes}, expected 1 or 2\n`);
      return 2;
    }
    const options = {
      ...rest,
      cache: cacheOf(rest),
      allowEmpty,
      search: !bare,
      ...(processes !== undefined && { processes: Number(processes) }),
      ...(basePath !== undefined && { basePath }),
      ...(baseUrl && { baseUrl }),
    };
    return (await tryBuild(options, quiet, explain)) ? 0 : 1;
  },
};

/** Each output folder has a cache of its own below the given one, so that two sites can be built side by side. */
export function cacheOf({ cache, output }: { cache: string; output: string }): string {
  return join(cache, hashOf(resolve(output)).slice(0, 12));
}

/** Builds with progress, diagnostics and a summary on standard error; says whether a site was written. */
export async function tryBuild(
  options: BuildOptions,
  quiet: boolean,
  explain = false,
): Promise<boolean> {
  const started = performance.now();
  const progress = progressLine(quiet);
  try {
    const result = await buildSite({ ...options, progress });
    progress('');
    if (!quiet) process.stderr.write(summary(result, performance.now() - started));
    if (explain) process.stderr.write(explanation(result));
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
  const { digests, entries, papers, pages, written, unchanged, removed, made } = result;
  const { warning, error, info } = result.messages;
  const again = made.reduce((sum, volume) => sum + volume.made, 0);
  const which = again === pages ? `${pages}` : `${again} of ${pages}`;
  const isSame = again + written + removed === 0;
  return (
    formatText(result.files, { least: 'warning' }) +
    `${isSame ? 'Nothing has changed:' : 'Built'} ${isSame ? pages : which} pages of ${papers} papers (${entries} entries in ${digests} digests) in ${(milliseconds / 1000).toFixed(1)} s\n` +
    `${written} files written, ${unchanged} unchanged, ${removed} removed; ${warning + error} warnings, ${info} notes (\`npm run check\` lists them)\n`
  );
}

/** The pages that were made, by volume, and what had changed. */
function explanation({ made, reasons, written }: BuildResult): string {
  const volumes = made.filter((volume) => volume.made > 0);
  const { all, changes } = reasons;
  const isSame = all === undefined && changes.length + volumes.length === 0;
  if (isSame && written === 0) return 'No digest, setting, template or program has changed\n';
  // Then all that was written is what was gone, pages or not.
  const lost = isSame ? written : reasons.lost;
  const lines = [
    ...(all === undefined ? changes.map(({ path, kind }) => `${path}: ${kind}`) : [all]),
    ...(lost > 0 ? [`published files that were gone: ${lost}`] : []),
    ...volumes.map(
      ({ volume, made, pages }) =>
        `${volume}: ${made} of ${pages} pages${reasonFor(volume, reasons)}`,
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
