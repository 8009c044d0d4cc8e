/** `start` as a maintainer uses it: digests come and go while a page is open. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../site/project.ts';
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
let project = '';
let input = '';
let start: ChildProcess;
let url = '';
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-start-'));
  project = join(folder, 'project');
  copyProject(project);
  input = join(folder, 'digests');
  cpSync('tests/seeds/digests/multimodal-notes', join(input, 'multimodal-notes'), {
    recursive: true,
  });
  // From another folder, with paths that are relative to it.
  const config = relative(folder, resolve('tests/seeds/site.yaml'));
  const paths = ['--input', 'digests', '--config', config, '--output', 'site', '--cache', 'cache'];
  const program = join(project, 'src/broadsheet.mjs');
  start = spawn(process.execPath, [program, 'start', ...paths, '--port', '0'], { cwd: folder });
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

/** What a process has said from now on until it said this. */
function said({ stderr }: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve) => {
    let output = '';
    stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(words)) resolve(output);
    });
  });
}

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
    const reported = said(start, 'unknown-format');
    writeFileSync(join(input, 'broken.md'), 'No digest at all.\n');
    expect(await reported).toMatch(/broken\.md:1:1: warning: .*\[unknown-format\]/);
    const response = await fetch(url);
    expect(await response.text()).toContain('13 November 2025');
  });

  it('a changed template and a changed style appear in the open page', async () => {
    const page = await browser.newPage();
    await page.goto(url);
    const home = join(project, 'templates/views/home.tsx');
    const text = readFileSync(home, 'utf8');
    writeFileSync(home, text.replace('so far, in', 'read so far, in'));
    await page.getByText('papers read so far, in').waitFor();
    appendFileSync(join(project, 'templates/styles/base.css'), '\n.site-says { order: 7; }\n');
    await page.waitForFunction(() => {
      const says = document.querySelector('.site-says');
      return says && getComputedStyle(says).order === '7';
    });

    const reported = said(start, 'Cannot compile');
    writeFileSync(home, `${text}const = 1;\n`);
    expect(await reported).toContain('home.tsx:');
    expect((await page.reload())?.status()).toBe(200);
    await page.getByText('papers read so far, in').waitFor();
    writeFileSync(home, text);
    await page.getByText('papers so far, in').waitFor();
    await page.close();
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
