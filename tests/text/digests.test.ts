import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/text/index.ts';

const FOLDER = join(import.meta.dirname, '../seeds/digests');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.md'),
);
const lines = files.flatMap((path) => readFileSync(join(FOLDER, path), 'utf8').split('\n'));

/** Titles and abstracts are the lines that are not links, badges or lists of code spans. */
const texts = lines
  .filter((line) => line.length > 30 && !/https?:\/\/(?!github)|^\*\*Keywords|^ *</.test(line))
  .map((line) => line.replace(/^#+ |^\*\*\w+\*\*: |^\w+: /, '').replace(/`cs\.\w+`/g, ''));

function visible(node: Nodes): string {
  if (node.type === 'element' && node.tagName === 'code') return '';
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(visible).join('') : '';
}

describe('the digests of the site', () => {
  it('hold 27 distinct formulas, all of them understood', () => {
    const formulas = new Set(lines.flatMap((line) => line.match(/\$[^$]+\$/g) ?? []));
    expect(formulas.size).toBe(27);
    for (const formula of formulas) {
      const { html, problems } = renderText(formula);
      expect([formula, problems]).toEqual([formula, []]);
      // Words in bold or typewriter type are text, and a script without a base hangs on the text before it.
      const isText = /\\text(?:bf|tt)|^\$\^/.test(formula);
      expect(html).toMatch(isText ? /^(?!.*<math).*<(?:strong|code|sup)>/ : /<math/);
    }
  });

  it('hold one unknown command', () => {
    const messages = texts.flatMap((text) =>
      renderText(text).problems.map(({ message }) => message),
    );
    expect(new Set(messages)).toEqual(new Set([String.raw`Undefined macro \name`]));
  });

  it('show no TeX', () => {
    expect(texts.length).toBeGreaterThan(400);
    for (const text of texts) {
      const { html, plain } = renderText(text);
      for (const shown of [plain, visible(fromHtml(html, { fragment: true }))]) {
        expect(shown).not.toMatch(/[\\$]|``/);
      }
    }
  });
});
