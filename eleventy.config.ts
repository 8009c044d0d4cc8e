/** Wiring only: TSX templates in, HTML out. The data (`site`, `press`) is given by `src/site/render.ts`. */
import type { UserConfig } from '@11ty/eleventy';
import type { VNode } from 'preact';
import { isValidElement } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Press } from './src/site/press.ts';

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
    key: '11ty.js',
    compile() {
      return async function render(data) {
        const text = toText(await this.defaultRenderer(data));
        // Taken at once: Eleventy would keep all texts to its end.
        return data['press'] instanceof Press ? data['press'].take(data.page.url, text) : text;
      };
    },
  });
  return { dir: { input: 'templates/pages', includes: '../views', data: '../data' } };
}
