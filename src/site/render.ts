/** Runs Eleventy over the page templates and gives back their text; nothing is written here. */
import Eleventy from '@11ty/eleventy';
import type { SiteFile } from './output/index.ts';
import { projectPath } from './project.ts';
import type { Site } from './site.ts';

export type { SiteFile };

/** `/paper/2510.06077/` becomes `paper/2510.06077/index.html`. */
function filePath(url: string): string {
  return (url.endsWith('/') ? `${url}index.html` : url).slice(1);
}

/** Renders every page of the site. Throws with the template's name when a template fails. */
export async function renderPages(site: Site): Promise<SiteFile[]> {
  // Eleventy takes its project from the working directory (and TSX pages come out empty elsewhere).
  process.chdir(projectPath(''));
  const eleventy = new Eleventy('templates/pages', '_site', {
    configPath: 'eleventy.config.ts',
    quietMode: true,
    config: (config) => {
      config.addGlobalData('site', site);
      config.setUseGitIgnore(false);
    },
  });
  eleventy.disableLogger();
  const pages = await eleventy.toJSON();
  return pages.map(({ url, inputPath, content }) => {
    if (url === false || content === '') throw new Error(`${inputPath} gives an empty page`);
    return { path: filePath(url), content };
  });
}
