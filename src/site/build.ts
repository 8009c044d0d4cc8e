/** One build: digests in, a website out. Nothing is published before everything is made. */
import type { VFile } from 'vfile';
import { Archive, type Scan } from '../archive/archive.ts';
import { codeHash, hashOf, hashOfValue } from '../archive/hash.ts';
import { CacheError } from '../archive/replace.ts';
import { countBySeverity, type Severity } from '../diagnostics.ts';
import { cleanUp } from '../memory.ts';
import { Ahead } from '../second/ahead.ts';
import { EndedError, SecondProcess } from '../second/process.ts';
import { SecondSite } from '../second/site.ts';
import { BuildError, type BuildOptions, outputFolder, settingsOf } from './build-options.ts';
import { changesBetween, linesOfDigests, type Reasons } from './changes.ts';
import { type MadeSite, readMadeSite } from './made-site.ts';
import type { MadeVolume } from './make.ts';
import { CommitError, Look, Staging, type Written } from './output/index.ts';
import { inWords } from './output/own-folder.ts';
import { projectPath } from './project.ts';
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
  /** Why they were. */
  readonly reasons: Reasons;
}

/** Builds a site. Throws a `BuildError` when it cannot; unless it had `begun` to publish, the site is then as it was. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  refuseFolder(projectPath(''));
  const output = outputFolder(options);
  const settings = settingsOf(options);
  const stage = failing(`Cannot write ${output}`, () => Staging.open(output));
  const second =
    options.processes === 1 ? undefined : new SecondProcess({ always: options.processes === 2 });
  try {
    // First of all: a thread looks for its files while the digests are read.
    const published = publishedIn(stage, hashOfValue([settings, options.search ?? true]));
    const archive = failing(`Cannot use the cache ${options.cache ?? ''}`, () =>
      inWords(() => Archive.open(options.cache, settings.config)),
    );
    try {
      return await buildFrom({ archive, stage, published, settings, second }, options);
    } catch (error) {
      if (error instanceof EndedError) throw new BuildError(error.message);
      throw inCache(error, archive.folder) ? new BuildError(cacheProblem(error)) : error;
    } finally {
      await second?.end();
      archive.close();
    }
  } finally {
    stage.abandon();
  }
}

/** Eleventy imports files by their paths as if these were URLs, and would say something else, after minutes. */
function refuseFolder(project: string): void {
  if (!/[#%?]/.test(project)) return;
  throw new BuildError(`Eleventy cannot load ${project}: its path must have no #, % or ?`);
}

/** Whether something lies in the cache that cannot be used, such as a folder in place of a file. */
const inCache = (error: unknown, folder: string): error is Error =>
  error instanceof CacheError ||
  (error instanceof Error && /^E[A-Z]+: /.test(error.message) && error.message.includes(folder));

const cacheProblem = (error: Error): string =>
  error instanceof CacheError
    ? error.message
    : `Cannot use the cache, which can be deleted at any time: ${error.message}`;

/** What decides how a page looks, apart from digests and settings. */
const PROGRAM = ['src', 'templates', 'public', 'package-lock.json', 'eleventy.config.ts'];

/** A second process helps with the pages of more new papers than these. */
const MANY_PAPERS = 3000;
/** Of a site that is there, it finds what is related to new papers among more papers than these. */
const MANY_KNOWN = 30_000;

/** The site that is there. */
interface PublishedSite {
  /** Names the program that is about to build; with the settings. */
  readonly program: string;
  readonly frame: string;
  readonly before: MadeSite | undefined;
  /** Which of its files are gone; undefined where all will be made anew. */
  readonly look: Look | undefined;
}

function publishedIn(stage: Staging, settings: string): PublishedSite {
  const program = codeHash(PROGRAM);
  const frame = hashOf(program, settings);
  const before = readMadeSite(stage);
  const look = before?.frame === frame ? new Look(stage.output, before.paths) : undefined;
  return { program, frame, before, look };
}

/** What a build works with. */
interface Workshop {
  readonly archive: Archive;
  readonly stage: Staging;
  readonly published: PublishedSite;
  readonly settings: Settings;
  readonly second: SecondProcess | undefined;
}

async function buildFrom(
  { archive, stage, published, settings, second }: Workshop,
  options: BuildOptions,
): Promise<BuildResult> {
  const { progress = () => undefined, strict = false } = options;
  progress('Reading digests');
  const { program, frame, before, look } = published;
  const scan = await scanned(archive, options.input);
  const key = hashOf(frame, scan.key);
  // What was read is to be kept, or each build would read it anew; of digests without papers, there is nothing to keep.
  const known = before?.key === key && (scan.read === 0 || before.papers === 0);
  if (known && (await look?.missing())?.length === 0) {
    refuse(before.messages, [], options);
    const { entries, digests, papers, pages, messages } = before;
    const counts = { entries, digests, papers, pages, messages };
    const written = { written: 0, unchanged: before.paths.length, removed: 0 };
    return { ...counts, ...written, files: [], made: [], reasons: { changes: [], lost: 0 } };
  }
  progress('Merging papers');
  const isThere = before?.frame === frame;
  cleanUp({ much: !isThere });
  const ahead = new Ahead(second, isThere ? MANY_KNOWN : MANY_PAPERS);
  if (before) ahead.read(before.papers, archive.knownVolumes);
  const volumes = await archive.merge(scan, options.input);
  const { related: most } = settings.config;
  const { months } = volumes;
  const { unreadable } = scan;
  const sources = { ...archive.placeOf(options.input), months, unreadable, settings };
  const secondSite = second && new SecondSite(second, sources);
  ahead.relate(volumes.rows.length, { folder: archive.folder, months, most });
  ahead.makeKeys(secondSite, frame);
  const { library, files } = await archive.library(scan, volumes, options.input);
  const messages = countBySeverity(files);
  if (library.papers.length === 0 && !options.allowEmpty) {
    throw new BuildError(`No paper was found below ${options.input}`, files);
  }
  refuse(messages, files, { strict });
  const { entries, digests, papers } = library;
  const counts = { entries, digests: digests.length, papers: papers.length, messages };
  const failed = `Cannot write ${stage.output}`;
  // Only now: a build that finds nothing to do is over before all this is loaded.
  const { makeSite, Related, Site, StageError } = await import('./make.ts');
  const related = () => {
    if (!ahead.keys && most > 0) progress('Finding related papers');
    return Related.open(archive.folder, library, { most });
  };
  const site = new Site({ ...settings, library, related });
  if (look) stage.tellMissing(await look.missing());
  const { made, lost, ...kept } = await makeSite(
    site,
    frame,
    before,
    stage,
    { second: secondSite, keys: ahead.keys },
    options,
  ).catch((error) => {
    throw error instanceof StageError ? new BuildError(`${failed}: ${error.message}`) : error;
  });
  progress('Publishing');
  const from = linesOfDigests(scan);
  const data: Omit<MadeSite, 'paths'> = { ...counts, ...kept, program, frame, key, from };
  const written = failing(failed, () => stage.commit(data));
  const all = reasonForAll(before, data);
  const changes = changesBetween(before?.from ?? '', from);
  const reasons = { ...(all !== undefined && { all }), changes, lost };
  return { ...counts, ...written, pages: kept.pages, files, made, reasons };
}

/** Why all pages are made; undefined when it is not for what they have in common. */
function reasonForAll(
  before: MadeSite | undefined,
  { program, frame }: Pick<MadeSite, 'program' | 'frame'>,
): string | undefined {
  if (!before) return 'nothing is known of a published site';
  if (before.program !== program) return 'the program or its templates have changed';
  return before.frame === frame ? undefined : 'settings have changed';
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
