/** The files of a site that no template makes: `public/` as it is, and the fonts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile } from './output/index.ts';
import { projectPath } from './project.ts';

const FONTS = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght';

/** Everything below `public/`, and the reading serif. */
export function assetFiles(): SiteFile[] {
  const folder = projectPath('public');
  const copied = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((path) => ({
      path: path.slice(folder.length + 1).replaceAll('\\', '/'),
      content: readFileSync(path),
    }));
  const fonts = [
    ['normal', 'source-serif-4'],
    ['italic', 'source-serif-4-italic'],
  ].map(([style, name]) => ({
    path: `assets/fonts/${name}.woff2`,
    content: readFileSync(projectPath(`node_modules/${FONTS}-${style}.woff2`)),
  }));
  return [...copied, ...fonts];
}
