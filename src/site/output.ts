/**
 * Writes a site into its folder: only files that differ, each whole by rename, links' targets before what links to
 * them, and last the removal of files that an earlier build wrote and this one does not. Other files stay untouched.
 */
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { compareText } from '../library/order.ts';

/** One file of a site: its path below the output folder, with slashes. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** How many files were written, left as they were, and removed. */
export interface Written {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

const MANIFEST = '.broadsheet.json';
const Manifest = z.object({ files: z.array(z.string()) });
const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/;

/** Whether a path stays below the folder it is joined to. */
function isInside(path: string): boolean {
  return path.split('/').every((segment) => SEGMENT.test(segment));
}

/** Throws when a path is not safe or not unique, or when something stands in its way. */
export function checkOutput(output: string, files: readonly SiteFile[]): void {
  const paths = new Set<string>();
  for (const { path } of files) {
    if (!isInside(path)) throw new Error(`Unexpected output path ${JSON.stringify(path)}`);
    if (paths.has(path.toLowerCase())) throw new Error(`Two pages want the path ${path}`);
    paths.add(path.toLowerCase());
  }
  const folders = new Set(files.map(({ path }) => dirname(path)));
  for (const folder of folders) checkFolder(output, folder);
  for (const { path } of files) checkFile(output, path);
}

/** Brings the output folder to hold exactly these files of a site, after `checkOutput`. */
export function writeSite(output: string, files: readonly SiteFile[]): Written {
  checkOutput(output, files);
  const paths = new Set(files.map(({ path }) => path.toLowerCase()));
  const before = readManifest(output);
  const ordered = [...files].sort(
    (a, b) => rank(a.path) - rank(b.path) || compareText(a.path, b.path),
  );
  // Named before they are written: a build that is cut off leaves no file the next one does not know.
  writeManifest(output, [...new Set([...before, ...ordered.map(({ path }) => path)])]);
  const written = ordered.filter((file) =>
    writeIfChanged(join(output, file.path), file.content),
  ).length;
  const orphans = before.filter((path) => !paths.has(path.toLowerCase()));
  for (const path of orphans) remove(output, path);
  writeManifest(
    output,
    ordered.map(({ path }) => path),
  );
  return { written, unchanged: files.length - written, removed: orphans.length };
}

/** Every folder on the way is a real one, or is still to be made: a link would lead out of the output. */
function checkFolder(output: string, folder: string): void {
  const parts = folder === '.' ? [] : folder.split('/');
  for (let length = 0; length <= parts.length; length++) {
    const path = join(output, ...parts.slice(0, length));
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return;
    // The output folder itself may be a link: the person who runs the build chose it.
    const isFolder = length === 0 ? statSync(path).isDirectory() : found.isDirectory();
    if (!isFolder) throw new Error(`${path} is in the way, expected a folder`);
  }
}

function checkFile(output: string, path: string): void {
  const found = lstatSync(join(output, path), { throwIfNoEntry: false });
  if (found && !found.isFile())
    throw new Error(`${join(output, path)} is in the way, expected a file`);
}

/** Assets and search files first, then papers, then the pages that list them, the home page last. */
function rank(path: string): number {
  if (path === 'index.html') return 4;
  if (path === 'pagefind/pagefind-entry.json') return 1;
  if (!path.endsWith('.html')) return 0;
  return path.startsWith('paper/') ? 2 : 3;
}

function readManifest(output: string): string[] {
  try {
    const text = readFileSync(join(output, MANIFEST), 'utf8');
    return Manifest.parse(JSON.parse(text)).files.filter(isInside);
  } catch {
    return [];
  }
}

function writeManifest(output: string, paths: readonly string[]): void {
  const files = [...paths].sort(compareText);
  mkdirSync(output, { recursive: true });
  writeIfChanged(join(output, MANIFEST), `${JSON.stringify({ files }, null, 1)}\n`);
}

function writeIfChanged(path: string, content: string | Uint8Array): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (readIfThere(path)?.equals(bytes)) return false;
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.tmp`;
  // What stands there is left of a build that was cut off, or a link that would lead elsewhere.
  rmSync(temporary, { force: true });
  writeFileSync(temporary, bytes, { flag: 'wx' });
  renameSync(temporary, path);
  return true;
}

function isFile(path: string): boolean {
  try {
    return lstatSync(path).isFile();
  } catch {
    return false;
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Removes a file, if it still is one, and the folders it leaves empty. */
function remove(output: string, path: string): void {
  if (isFile(join(output, path))) rmSync(join(output, path));
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(output, folder));
    } catch {
      return;
    }
  }
}
