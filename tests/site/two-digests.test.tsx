/** A day on which two digests list one paper: it stands under the first, and the second says so. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';
import { pagesInOrder } from '../../src/library/pages.ts';
import { readSettings } from '../../src/site/settings.ts';
import { Site } from '../../src/site/site.ts';
import { DayView } from '../../templates/views/day.tsx';

const entry = (id: string) =>
  `### Paper ${id}\n\n**Authors:** Ada Lovelace\n\n**Link:** https://arxiv.org/pdf/${id}\n\n**Abstract:**\n\nText.\n\n`;
const DIGESTS = {
  'first/notes.md': `## 2025-11-12\n\n${entry('2511.00001')}${entry('2511.00002')}`,
  'second/notes.md': `## 2025-11-12\n\n${entry('2511.00002')}${entry('2511.00003')}`,
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-two-'));
  for (const [name, text] of Object.entries(DIGESTS)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says how many papers of a digest stand under another one', () => {
  const { config } = readSettings('tests/seeds/site.yaml');
  if (!config) throw new Error('The settings of the seeds cannot be used');
  const { library } = loadLibrary({ folder }, config);
  const site = new Site({ config, library, basePath: '/', baseUrl: config.baseUrl });
  const [day] = library.days;
  const [list] = pagesInOrder(day?.listings ?? []);
  if (!day || !list) throw new Error('There is no day');
  const html = renderToString(<DayView site={site} day={day} list={list} read={false} />);
  const heads = [...html.matchAll(/<div class="group-head">.*?<p class="count">([^<]*)<\/p>/g)];
  expect(heads.map(([, count]) => count)).toEqual(['2 papers', '1 paper, 1 more above']);
});
