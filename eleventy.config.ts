/** Wiring only: TSX templates in, HTML out. The data (`site`, `press`) is given by `src/site/render.ts`. */
import { pathToFileURL } from 'node:url';
import type { UserConfig } from '@11ty/eleventy';
import type { VNode } from 'preact';
import { isValidElement } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Press } from './src/site/press.ts';
import { modulePath } from './src/site/project.ts';

/** A file of `templates/pages`. */
interface Template {
  readonly data: object;
  default(data: unknown): unknown;
}

function isTemplate(found: unknown): found is Template {
  if (typeof found !== 'object' || found === null) return false;
  return 'data' in found && 'default' in found && typeof found.default === 'function';
}

/** Loaded once: Eleventy's own loader would load every template again for each batch of pages, and forget none. */
async function load(inputPath: string): Promise<Template> {
  const found: unknown = await import(pathToFileURL(modulePath(inputPath)).href);
  if (isTemplate(found)) return found;
  throw new TypeError(`Unexpected template ${inputPath}, expected data and a default function`);
}

/** A page template returns a view (an element), or text for what is not HTML. */
function toText(rendered: unknown): string {
  if (isValidElement(rendered)) return `<!doctype html>\n${renderToString(rendered as VNode)}\n`;
  if (typeof rendered === 'string') return rendered;
  throw new TypeError('Unexpected result of a page template, expected an element or text');
}

export default function configure(config: UserConfig) {
  // Otherwise a slow machine has Eleventy's timings printed among a build's own words.
  config.benchmarkManager.get('Configuration').setIsVerbose(false);
  config.addTemplateFormats(['11ty.tsx']);
  config.addExtension(['11ty.tsx'], {
    outputFileExtension: 'html',
    read: false,
    getData: ['data'],
    getInstanceFromInputPath: load,
    compileOptions: { cache: true, getCacheKey: (_content, inputPath) => inputPath },
    async compile(_content, inputPath) {
      const template = await load(inputPath);
      return async (data) => {
        const { press } = data;
        const make = (): string => toText(template.default(data));
        if (!(press instanceof Press)) return make();
        await press.turn();
        // Taken at once: Eleventy would keep all texts to its end.
        return press.take(data.page.url, make);
      };
    },
  });
  return { dir: { input: 'templates/pages', includes: '../views', data: '../data' } };
}
