/** `start` as a maintainer uses it: digests come and go while a page is open. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { watchPage } from './trouble.ts';

const DIGEST = `## 2025-11-14

### Zebrafish Broadsheets: A Digest That Arrived Late

**Authors:** Zoë Latecomer
**Link:** https://arxiv.org/pdf/2511.99998

**Abstract:**

A zebrafish reads the morning paper.
`;

let folder = '';
let input = '';
let start: ChildProcess;
let url = '';
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-start-'));
  input = join(folder, 'digests');
  cpSync('tests/seeds/digests/multimodal-notes', join(input, 'multimodal-notes'), {
    recursive: true,
  });
  const args = [
    'start',
    '--input',
    input,
    '--output',
    join(folder, 'site'),
    '--cache',
    join(folder, 'cache'),
    '--port',
    '0',
  ];
  start = spawn(process.execPath, ['src/broadsheet.mjs', ...args]);
  url = await new Promise((resolve, reject) => {
    let output = '';
    start.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const [, found] = /Serving (\S+)/.exec(output) ?? [];
      if (found) resolve(found);
    });
    start.on('exit', () => reject(new Error(output)));
  });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  start?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
}

describe('while start runs', () => {
  it('a new digest appears in the open page, is found by search, and is gone when removed', async () => {
    const page = await browser.newPage();
    const trouble = watchPage(page, url);
    await page.goto(url);
    await page
      .getByRole('heading', { name: /13 November 2025/ })
      .first()
      .waitFor();

    writeFileSync(join(input, 'multimodal-notes/late.md'), DIGEST);
    await page.getByRole('link', { name: 'Zebrafish Broadsheets' }).first().waitFor();
    await search(page, 'zebrafish');
    await page
      .locator('#search-results')
      .getByRole('link', { name: /Zebrafish/ })
      .waitFor();

    writeFileSync(
      join(input, 'multimodal-notes/late.md'),
      DIGEST.replaceAll('Zebrafish', 'Axolotl'),
    );
    await search(page, 'axolotl');
    await page
      .locator('#search-results')
      .getByRole('link', { name: /Axolotl/ })
      .waitFor();

    rmSync(join(input, 'multimodal-notes/late.md'));
    await page.goto(url);
    await page
      .getByRole('heading', { name: /13 November 2025/ })
      .first()
      .waitFor();
    await search(page, 'axolotl');
    await page.locator('.search-empty').waitFor();
    expect(trouble()).toEqual([]);
    const gone = await page.goto(`${url}paper/2511.99998/`);
    expect(gone?.status()).toBe(404);
    await page.close();
  });

  it('a broken digest is reported, and the rest stays', async () => {
    const reported = new Promise<string>((resolve) => {
      let output = '';
      start.stderr?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('unknown-format')) resolve(output);
      });
    });
    writeFileSync(join(input, 'broken.md'), 'No digest at all.\n');
    expect(await reported).toMatch(/broken\.md:1:1: warning: .*\[unknown-format\]/);
    const response = await fetch(url);
    expect(await response.text()).toContain('13 November 2025');
  });

  it('goes on when a link to its own folder appears, and when the last digest is gone', async () => {
    symlinkSync('.', join(input, 'loop'));
    for (const name of readdirSync(input)) rmSync(join(input, name), { recursive: true });
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => !document.body.innerText.includes('13 November 2025'));
    writeFileSync(join(input, 'first.md'), DIGEST);
    await page.getByRole('link', { name: 'Zebrafish Broadsheets' }).first().waitFor();
    await page.close();
  });

  it('says so when the port is taken', async () => {
    const { port } = new URL(url);
    const args = [
      'start',
      '--input',
      input,
      '--output',
      join(folder, 'other'),
      '--cache',
      join(folder, 'cache'),
      '--port',
      port,
    ];
    const second = spawn(process.execPath, ['src/broadsheet.mjs', ...args]);
    let output = '';
    second.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    const code = await new Promise((resolve) => second.on('exit', resolve));
    expect(output).toContain(`Cannot serve on port ${port}`);
    expect(code).toBe(1);
  });
});
