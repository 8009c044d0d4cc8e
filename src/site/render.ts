/** Runs Eleventy over the page templates and hands over their text; nothing is written here. */
import { relative } from 'node:path';
import Eleventy from '@11ty/eleventy';
import { Press } from './press.ts';
import { modulePath, projectPath } from './project.ts';
import type { Site } from './site.ts';

/** `/paper/2510.06077/` becomes `paper/2510.06077/index.html`. */
export function filePath(url: string): string {
  return (url.endsWith('/') ? `${url}index.html` : url).slice(1);
}

/** Goes back to a folder: paths that were given are relative to it, also at the next build. It may be gone by now. */
function goTo(folder: string): void {
  try {
    process.chdir(folder);
  } catch {
    // Nothing can be relative to it any more.
  }
}

/** Renders the pages of the site to make now, and hands over each of them. Throws what a template throws. */
export async function renderPages(
  site: Site,
  take: (url: string, text: string) => void,
): Promise<void> {
  // Eleventy takes its project from the working directory (and TSX pages come out empty elsewhere).
  const before = process.cwd();
  process.chdir(projectPath(''));
  const press = new Press(take);
  const eleventy = new Eleventy('templates/pages', '_site', {
    configPath: relative('', modulePath('eleventy.config.ts')),
    quietMode: true,
    config: (config) => {
      config.addGlobalData('site', site);
      config.addGlobalData('press', press);
      config.setUseGitIgnore(false);
    },
  });
  eleventy.disableLogger();
  try {
    await eleventy.toJSON();
  } catch (error) {
    throw press.problem ?? error;
  } finally {
    goTo(before);
  }
}
