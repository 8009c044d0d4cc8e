/** Small sites made by hand, written and compared. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type SiteFile, Staging, type Watch, type Written } from '../../src/site/output/index.ts';

/** The text of each file of a site by its path. */
export type Pages = Readonly<Record<string, string>>;

/** A folder for one test, in memory where the system has such a place: commits wait for the disk. */
export function scratch(): string {
  const memory = '/dev/shm';
  return mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'broadsheet-output-'));
}

/** A build of these files from beginning to end. */
export function writeSite(
  output: string,
  files: Iterable<SiteFile>,
  { data, watch }: { data?: unknown; watch?: Watch } = {},
): Written {
  const stage = Staging.open(output, watch);
  try {
    for (const file of files) stage.add(file);
    return stage.commit(data);
  } finally {
    stage.abandon();
  }
}

export function writePages(output: string, pages: Pages, watch?: Watch): Written {
  const files = Object.entries(pages).map(([path, content]) => ({ path, content }));
  return writeSite(output, files, watch ? { watch } : {});
}

/** Paths of all files below the output folder, in order; those of the hidden folder apart. */
export function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('.broadsheet/'))
    .sort();
}

/** What is left in the hidden folder. */
export function hiddenIn(folder: string): string[] {
  return readdirSync(join(folder, '.broadsheet'), { recursive: true }).map(String).sort();
}

/** Every file below a folder with its text, the hidden folder included. */
export function treeOf(folder: string): Pages {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true });
  const entries = items.map((item) => {
    const path = join(item.parentPath, item.name);
    return [path.slice(folder.length + 1), item.isDirectory() ? '/' : readFileSync(path, 'utf8')];
  });
  return Object.fromEntries(entries.sort());
}

/** Puts a file of somebody else's below a folder. */
export function put(folder: string, path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
