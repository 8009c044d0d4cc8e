/** The health pages of a site with many digests, gaps and broken files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { afterAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';
import { SiteConfig } from '../../src/site/config.ts';
import { Site } from '../../src/site/site.ts';
import { HealthView } from '../../templates/views/health.tsx';
import { HealthSourceView } from '../../templates/views/health-source.tsx';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-health-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const dayAfter = (first: string, days: number): string =>
  new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);

// 240 days from Monday, 6 January 2025; every sixth is left out, some of them at weekends.
for (let index = 0; index < 240; index++) {
  const entry = `Title: Paper ${index}\nPDF: https://arxiv.org/pdf/2501.${10000 + index}\nSummary: One.\n`;
  if (index % 6 !== 5) put(`daily/${dayAfter('2025-01-06', index)}.md`, entry);
}
put('daily/notes.md', 'No digest.\n');
put('daily/README.md', '| [AI](AI.md) | 3 |\n');
put(
  'rare/2025-01-06.md',
  'Title: Paper 0\nPDF: https://arxiv.org/pdf/2501.10000\nSummary: \\oops{} \0\n',
);

function siteWith(rules: object): Site {
  const config = SiteConfig.parse({
    title: 'Test',
    description: 'A site for tests.',
    baseUrl: 'https://example.org/',
    rules,
  });
  const { library } = loadLibrary({ folder }, config);
  return new Site({ config, library, basePath: '/', baseUrl: 'https://example.org/' });
}

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const site = siteWith({});
const sourceHtml = (index: number, of: Site = site): string => {
  const item = of.pages.health[index];
  return item ? renderToString(<HealthSourceView site={of} {...item} />) : '';
};

describe('the health of a site', () => {
  const html = renderToString(<HealthView site={site} />);
  const text = textOf(html);

  it('counts by source: entries, papers, those first seen, warnings, weekdays missing', () => {
    expect(text).toMatch(/daily 200 200 200 200 – none 6 January – 1 September 2025 28 of 171/);
    expect(text).toMatch(/rare 1 1 1 – none – none 6 January 2025 too few days/);
  });

  it('counts by rule, the gravest first, and says what each means', () => {
    const rules = [...html.matchAll(/<tr id="([a-z-]+)"/g)].map(([, rule]) => rule);
    expect(rules).toEqual([
      'unknown-format',
      'control-character',
      'index-not-digest',
      'undefined-macro',
    ]);
    expect(text).toContain(
      'undefined-macro A macro of the authors’ own is shown by its name or its argument. info 1',
    );
  });

  it('names files without papers, the gravest first, and no place of this machine', () => {
    expect(html.indexOf('daily/notes.md')).toBeLessThan(html.indexOf('daily/README.md'));
    expect(html).not.toContain(tmpdir());
  });

  it('follows the severities of the settings', () => {
    const rules = {
      'unknown-format': 'off',
      'index-not-digest': 'error',
      'undefined-macro': 'off',
    };
    const changed = renderToString(<HealthView site={siteWith(rules)} />);
    expect(changed).not.toMatch(/notes\.md|undefined-macro/);
    expect(textOf(changed)).toContain('1 warning');
    expect(sourceHtml(3, siteWith(rules))).not.toContain('undefined-macro');
  });
});

describe('the health of a source', () => {
  it('has at most 100 digests on a page, the newest first', () => {
    const lists = site.pages.health.map(({ source, list }) => [source.slug, list.items.length]);
    expect(lists).toEqual([
      ['daily', 50],
      ['daily', 50],
      ['daily', 50],
      ['daily', 50],
      ['rare', 1],
    ]);
    expect(site.pages.health[0]?.list.items[0]?.path).toBe('daily/2025-09-01.md');
  });

  it('names the weekdays it lacks, the newest first, the older ones folded', () => {
    const text = textOf(sourceHtml(0));
    expect(text).toMatch(/28 weekdays of 171 without a digest: 27 August 2025 21 August 2025/);
    expect(text).toMatch(/16 earlier gaps/);
    expect(textOf(sourceHtml(1))).not.toContain('without a digest');
  });

  it('gives what is reported of each digest, with the meaning on the same page', () => {
    const html = sourceHtml(4);
    expect(html).toMatch(/1 <a href="#undefined-macro">/);
    expect(html).toContain('<tr id="undefined-macro"');
    expect(textOf(html)).toContain('These are too few to say whether days are missing.');
  });
});
