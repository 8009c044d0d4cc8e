/** The files of a site that no template makes: `public/` as it is, and the font. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile } from './output/index.ts';
import { projectPath } from './project.ts';

const FONT = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';

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
  const font = {
    path: 'assets/fonts/source-serif-4.woff2',
    content: readFileSync(projectPath(`node_modules/${FONT}`)),
  };
  return [...copied, font];
}
