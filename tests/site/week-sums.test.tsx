/** The statistics say why the papers of weeks do not add up to those of the site. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';
import { readSettings } from '../../src/site/settings.ts';
import { Site } from '../../src/site/site.ts';
import { StatisticsView } from '../../templates/views/statistics.tsx';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-weeks-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry = (id: string) =>
  `### Paper ${id}\n\n**Authors:** Ada Lovelace\n\n**Link:** https://arxiv.org/pdf/${id}\n\n**Abstract:**\n\nText.\n\n`;

/** The paragraph below the picture of weeks. */
function noteOf(name: string, digest: string): string | undefined {
  const { config } = readSettings('tests/seeds/site.yaml');
  if (!config) throw new Error('The settings of the seeds cannot be used');
  writeFileSync(join(folder, name), digest);
  const { library } = loadLibrary({ folder }, config);
  rmSync(join(folder, name));
  const site = new Site({ config, library, basePath: '/', baseUrl: config.baseUrl });
  const html = renderToString(<StatisticsView site={site} />);
  return /<p class="note">([^<]*)<\/p>/.exec(html)?.[1];
}

describe('papers per week', () => {
  it('need no word where they add up', () => {
    const digest = `## 2025-11-12\n\n${entry('2511.00001')}## 2025-11-04\n\n${entry('2511.00002')}`;
    expect(noteOf('notes.md', digest)).toBeUndefined();
  });

  it('are more than the papers where one was listed in two weeks', () => {
    const digest = `## 2025-11-12\n\n${entry('2511.00001')}## 2025-11-04\n\n${entry('2511.00001')}`;
    expect(noteOf('notes.md', digest)).toBe('A paper listed in two weeks counts in both.');
  });

  it('are fewer where papers have no day', () => {
    const { config } = readSettings('tests/seeds/site.yaml');
    if (!config) throw new Error('The settings of the seeds cannot be used');
    const { library } = loadLibrary({ folder: 'tests/seeds/digests' }, config);
    const site = new Site({ config, library, basePath: '/', baseUrl: config.baseUrl });
    expect(renderToString(<StatisticsView site={site} />)).toContain(
      '<p class="note">50 papers without a day are in none.</p>',
    );
  });
});
