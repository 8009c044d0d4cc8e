/** One build: digests in, a website out. Nothing is published before everything is made. */
import type { VFile } from 'vfile';
import { Archive, type Change, type Scan } from '../archive/archive.ts';
import { codeHash, hashOf, hashOfValue } from '../archive/hash.ts';
import { CacheError } from '../archive/replace.ts';
import { countBySeverity, type Severity } from '../diagnostics.ts';
import { SecondProcess } from '../second/process.ts';
import { SecondSite } from '../second/site.ts';
import { BuildError, type BuildOptions, outputFolder, settingsOf } from './build-options.ts';
import { type MadeSite, readMadeSite } from './made-site.ts';
import type { MadeVolume } from './make.ts';
import { CommitError, Staging, type Written } from './output/index.ts';
import { inWords } from './output/own-folder.ts';
import type { Settings } from './site.ts';

export interface BuildResult extends Written {
  readonly files: readonly VFile[];
  readonly digests: number;
  readonly entries: number;
  readonly papers: number;
  /** HTML pages of the site. */
  readonly pages: number;
  readonly messages: Readonly<Record<Severity, number>>;
  /** Which pages were made, by volume; none when nothing had changed. */
  readonly made: readonly MadeVolume[];
  /** The digests that were read because they are new or have changed, and those that are gone. */
  readonly changes: readonly Change[];
  /** Whether the program, its templates or the settings had changed, or nothing was known of a site. */
  readonly isNewFrame: boolean;
}

/** Builds a site. Throws a `BuildError` when it cannot; unless it had `begun` to publish, the site is then as it was. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const output = outputFolder(options);
  const settings = settingsOf(options);
  const stage = failing(`Cannot write ${output}`, () => Staging.open(output));
  const second =
    options.processes === 1 ? undefined : new SecondProcess({ always: options.processes === 2 });
  try {
    const archive = failing(`Cannot use the cache ${options.cache ?? ''}`, () =>
      inWords(() => Archive.open(options.cache, settings.config)),
    );
    try {
      return await buildFrom({ archive, stage, output, settings, second }, options);
    } catch (error) {
      throw error instanceof CacheError ? new BuildError(error.message) : error;
    } finally {
      await second?.end();
      archive.close();
    }
  } finally {
    stage.abandon();
  }
}

/** What decides how a page looks, apart from digests and settings. */
const PROGRAM = ['src', 'templates', 'public', 'package-lock.json', 'eleventy.config.ts'];

/** A second process helps with the pages of more new papers than these. */
const MANY_PAPERS = 3000;
/** Of a site that is there, it finds what is related to new papers among more papers than these. */
const MANY_KNOWN = 30_000;

/** What a build works with. */
interface Workshop {
  readonly archive: Archive;
  readonly stage: Staging;
  readonly output: string;
  readonly settings: Settings;
  readonly second: SecondProcess | undefined;
}

async function buildFrom(
  { archive, stage, output, settings, second }: Workshop,
  options: BuildOptions,
): Promise<BuildResult> {
  const { progress = () => undefined, strict = false } = options;
  progress('Reading digests');
  const scan = await scanned(archive, options.input);
  const frame = hashOf(codeHash(PROGRAM), hashOfValue([settings, options.search]));
  const key = hashOf(frame, scan.key);
  const before = readMadeSite(stage);
  const changes = archive.changes(scan);
  if (before?.key === key && stage.missing(before.paths).length === 0) {
    refuse(before.messages, [], options);
    const { entries, digests, papers, pages, messages } = before;
    const counts = { entries, digests, papers, pages, messages };
    const written = { written: 0, unchanged: before.paths.length, removed: 0 };
    return { ...counts, ...written, files: [], made: [], changes: [], isNewFrame: false };
  }
  progress('Merging papers');
  const enough = before?.frame === frame ? MANY_KNOWN : MANY_PAPERS;
  const reader = second?.ifPays(before?.papers ?? 0, enough);
  // Who asks for more is told what went wrong.
  reader?.ask('read', archive.knownVolumes).catch(() => undefined);
  const { library, files, months } = await archive.load(scan, options.input);
  const messages = countBySeverity(files);
  if (library.papers.length === 0 && !options.allowEmpty) {
    throw new BuildError(`No paper was found below ${options.input}`, files);
  }
  refuse(messages, files, { strict });
  const { entries, digests, papers } = library;
  const counts = { entries, digests: digests.length, papers: papers.length, messages };
  const failed = `Cannot write ${output}`;
  // Only now: a build that finds nothing to do is over before all this is loaded.
  const { makeSite, Related, Site, StageError } = await import('./make.ts');
  const { related: most } = settings.config;
  const sources = { ...archive.placeOf(options.input), months, scan, settings };
  const secondSite = second && new SecondSite(second, sources);
  // While the other process looks for related papers, this one makes pages that tell of none.
  const finder = secondSite?.ifPays(papers.length, enough);
  const found = most > 0 ? finder?.relate() : undefined;
  found?.catch(() => undefined);
  const related = () => {
    if (!found && most > 0) progress('Finding related papers');
    return Related.open(archive.folder, library, { most });
  };
  const site = new Site({ ...settings, library, related });
  const { made, ...kept } = await makeSite(
    site,
    frame,
    before,
    stage,
    { second: secondSite, found },
    options,
  ).catch((error) => {
    throw error instanceof StageError ? new BuildError(`${failed}: ${error.message}`) : error;
  });
  progress('Publishing');
  const data: Omit<MadeSite, 'paths'> = { ...counts, ...kept, frame, key };
  const written = failing(failed, () => stage.commit(data));
  const isNewFrame = before?.frame !== frame;
  return {
    ...counts,
    ...written,
    pages: kept.pages,
    files,
    made,
    changes,
    isNewFrame,
  };
}

/** Warnings and `--strict` make no site. */
function refuse(
  { warning, error }: Readonly<Record<Severity, number>>,
  files: readonly VFile[],
  { strict }: Pick<BuildOptions, 'strict'>,
): void {
  if (strict && warning + error > 0) {
    throw new BuildError(`${warning + error} warnings, and --strict was given`, files);
  }
}

/** Does something; what fails is told after these words. */
function failing<T>(words: string, task: () => T): T {
  try {
    return task();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BuildError(`${words}: ${reason}`, [], error instanceof CommitError);
  }
}

async function scanned(archive: Archive, input: string): Promise<Scan> {
  try {
    return await archive.scan(input);
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'path' in error) {
      throw new BuildError(`Cannot read ${input}: ${error.message}`);
    }
    throw error;
  }
}
