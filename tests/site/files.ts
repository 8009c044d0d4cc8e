import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files below a folder, with slashes, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
    .sort();
}

/** Every HTML page of a site: its path and text. */
export function pagesOf(site: string): { readonly path: string; readonly html: string }[] {
  return filesBelow(site)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, html: readFileSync(join(site, path), 'utf8') }));
}
