/** The citation of a paper's page: copied, downloaded, and read back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SiteServer, serve } from '../../src/site/serve.ts';
import { launchChromium } from './chromium.ts';

const PAPER = 'paper/2511.01618/';
const TITLE = 'Actial: Activate Spatial Reasoning Ability of Multimodal Large Language Models';

let browser: Browser;
let server: SiteServer;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  server = await serve({ output: inject('siteBelow'), basePath: '/digests/', port: 0 });
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  await page.goto(server.url + PAPER);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const expectPaper = (text: string): void => {
  const { data } = new Cite(text);
  expect(data).toHaveLength(1);
  expect(data[0]?.title).toBe(TITLE);
  expect(data[0]?.URL).toBe('https://arxiv.org/abs/2511.01618');
  expect(data[0]?.author?.[0]).toMatchObject({ family: 'Zhan', given: 'Xiaoyu' });
};

describe.each([
  ['BibTeX', 'zhan2511.01618.bib'],
  ['RIS', 'zhan2511.01618.ris'],
  ['CSL-JSON', 'zhan2511.01618.csl.json'],
])('a citation in %s', (name, file) => {
  it('is copied', async () => {
    await page.getByRole('button', { name: `Copy ${name}` }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expectPaper(await page.evaluate(() => navigator.clipboard.readText()));
    await page.getByRole('button', { name: `Copy ${name}` }).waitFor();
  });

  it('is downloaded', async () => {
    const started = page.waitForEvent('download');
    await page.getByRole('link', { name: `Download ${name}` }).click();
    const download = await started;
    expect(download.suggestedFilename()).toBe(file);
    expectPaper(readFileSync(await download.path(), 'utf8'));
  });
});

it.each([
  ['RIS', '2025/11/04/papers.ris'],
  ['CSL-JSON', '2025/11/04/papers.csl.json'],
  ['BibTeX', '2025/11/04/papers.bib'],
])('what is copied as %s is the entry of the file of the day', async (name, file) => {
  await page.getByRole('button', { name: `Copy ${name}` }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const entry = name === 'CSL-JSON' ? JSON.stringify(JSON.parse(copied)[0]) : copied;
  expect(readFileSync(join(inject('siteBelow'), file), 'utf8')).toContain(entry);
  await page.getByRole('button', { name: `Copy ${name}` }).waitFor();
});

it('has a target of 44 px for each, and one line of links, on the narrowest phones', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  const boxes = await page
    .locator('.cite-formats :is(a, button)')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height]),
    );
  expect(boxes).toHaveLength(6);
  expect(Math.min(...boxes.flat())).toBeGreaterThanOrEqual(44);
  const tops = await page
    .locator('.paper-links li')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
  expect(new Set(tops).size).toBe(1);
});
