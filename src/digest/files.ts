/** The digest files below an input folder. */
import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../diagnostics.ts';
import { compareText } from '../library/order.ts';

const DIGEST = /\.(?:md|markdown)$/i;
/** Folders that hold no digests of the site: version control, packages, hidden ones. */
const SKIPPED = /^(?:\.|node_modules$)/;
const MOST_BYTES = 64 * 1024 * 1024;

export interface FoundFile {
  /** Path below the input folder, with slashes. */
  readonly path: string;
  /** Path from the working directory, for diagnostics. */
  readonly display: string;
  readonly bytes: Uint8Array;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** One for each file that could not be read, with the reason. */
  readonly unreadable: readonly VFile[];
}

/** Reads every Markdown file below a folder, or only one, in order of path. Throws when there is no such folder. */
export function findDigests(input: string, only?: string): FoundFiles {
  const files: FoundFile[] = [];
  const unreadable: VFile[] = [];
  for (const found of eachDigest(input, only)) {
    if ('bytes' in found) files.push(found);
    else unreadable.push(found);
  }
  return { files, unreadable };
}

/** The same, one file at a time: large folders need not fit into memory. */
export function* eachDigest(input: string, only?: string): Generator<FoundFile | VFile> {
  const root = realpathSync(input);
  const paths = only === undefined ? pathsBelow(input, '').sort(compareText) : [only];
  for (const path of paths) {
    const display = relative(process.cwd(), join(input, path));
    const problem = new VFile({ path: display });
    const bytes = read(root, join(input, path), problem);
    yield bytes ? { path, display, bytes } : problem;
  }
}

/**
 * Paths of digests below a folder; a folder that cannot be read, or is named like a digest and holds none, stands for
 * itself, so that it is reported.
 */
function pathsBelow(root: string, folder: string): string[] {
  let items: Dirent[];
  try {
    items = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (folder === '') throw error;
    return [folder];
  }
  return items.flatMap((item) => {
    const path = folder === '' ? item.name : `${folder}/${item.name}`;
    if (SKIPPED.test(item.name)) return [];
    if (item.isDirectory()) {
      const below = pathsBelow(root, path);
      return below.length === 0 && DIGEST.test(item.name) ? [path] : below;
    }
    const isLinkedFolder = item.isSymbolicLink() && isFolder(join(root, path));
    return DIGEST.test(item.name) || isLinkedFolder ? [path] : [];
  });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The bytes of a file; undefined, with a message, for one that is none, lies outside, or is too large. */
function read(root: string, path: string, file: VFile): Uint8Array | undefined {
  try {
    const target = lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
    const { size } = statSync(target);
    if (target !== path && relative(root, target).split(sep)[0] === '..') {
      report(file, 'link-outside', 'Skipped: a link to a file outside the input folder');
    } else if (!statSync(target).isFile()) {
      report(
        file,
        'unreadable-file',
        'Skipped: not a regular file, or a folder that cannot be read',
      );
    } else if (size > MOST_BYTES) {
      report(file, 'file-too-large', `Skipped: ${size} bytes, expected at most ${MOST_BYTES}`);
    } else {
      return readFileSync(target);
    }
  } catch (error) {
    report(file, 'unreadable-file', `Skipped: ${error}`);
  }
  return undefined;
}
