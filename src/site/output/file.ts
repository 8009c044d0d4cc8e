/** A file of a site, and which paths it may have. */

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

const SEGMENT = '[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}';
const PATH = new RegExp(`^(?:${SEGMENT}/)*${SEGMENT}$`);

/** Whether a path stays below the folder it is joined to, and out of hidden folders. */
export function isInside(path: string): boolean {
  return PATH.test(path);
}

/** The folder of a path with slashes, `.` for the site's own. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '.' : path.slice(0, end);
}

/** The last segment of a path with slashes. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
