/** A site whose language is written from right to left, with texts that are not, in real Chromium. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SiteServer, serve } from '../../src/site/serve.ts';
import { broadsheet } from '../site/run.ts';
import { launchChromium } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-rtl-'));
const DIGEST = `## 2025-11-12

### 面向视觉推理的基准测试。

**Authors:** 王伟, Ada Lovelace

**Link:** https://arxiv.org/pdf/2511.00002

**Abstract:**

本文提出了一个新的基准测试。

### نموذج جديد لفهم الصور

**Authors:** محمد العربي, عبد الله بن سعيد

**Link:** https://arxiv.org/pdf/2511.00001

**Abstract:**

نقدم نموذجا جديدا يسمى LLaVA لفهم الصور.
`;

let browser: Browser;
let server: SiteServer;
let page: Page;
beforeAll(async () => {
  const input = join(folder, 'digests');
  mkdirSync(join(input, 'notes'), { recursive: true });
  writeFileSync(join(input, 'notes', '2025-11.md'), DIGEST);
  const config = join(folder, 'site.yaml');
  writeFileSync(
    config,
    'title: الجريدة\ndescription: أوراق\nbaseUrl: https://example.org/\nlanguage: ar\n',
  );
  const output = join(folder, 'site');
  const options = ['--input', input, '--config', config, '--output', output];
  expect(broadsheet('build', ...options).status).toBe(0);
  browser = await launchChromium();
  server = await serve({ output, basePath: '/', port: 0 });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The letters of an element's text as they stand from left to right, line by line. */
const asSeen = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: { text: string; left: number; top: number }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { left, top, width } = range.getBoundingClientRect();
          if (width > 0) found.push({ text: range.toString(), left, top: Math.round(top / 8) });
        }
      }
      found.sort((a, b) => a.top - b.top || a.left - b.left);
      return found
        .map(({ text }) => text)
        .join('')
        .trim();
    });

describe('a site written from right to left', () => {
  it('sets BibTeX from left to right', async () => {
    await page.goto(`${server.url}paper/2511.00001/`);
    expect(await asSeen('#bibtex')).toMatch(/^@misc\{/);
    expect(await asSeen('#bibtex')).toContain('eprint        = {2511.00001},');
  });

  it('leaves the words of the interface and the signs beside them in their order', async () => {
    await page.goto(server.url);
    expect(await asSeen('.facts')).toBe('2 papers');
    await page.goto(`${server.url}paper/2511.00001/`);
    expect(await asSeen('.aside a:has-text("November")')).toBe('12 November 2025');
  });

  it('ends a Chinese title with its full stop, and begins an Arabic abstract on the right', async () => {
    await page.goto(`${server.url}paper/2511.00002/`);
    expect(await asSeen('h1')).toBe('面向视觉推理的基准测试。');
    expect(await asSeen('.abstract p')).toBe('本文提出了一个新的基准测试。');
    await page.goto(`${server.url}paper/2511.00001/`);
    expect(await asSeen('.abstract p')).toMatch(/^\.روصلا .*LLaVA/);
    const comma = await page
      .locator('.authors li')
      .first()
      .evaluate((item) => {
        const name = item.querySelector('a')?.getBoundingClientRect();
        const { left } = item.getBoundingClientRect();
        return name && name.left - left;
      });
    expect(comma, 'the comma stands on the left of the first name').toBeGreaterThan(1);
  });
});

describe('a search in a text without spaces', () => {
  it.each([
    ['基准测试', '基准测试'],
    ['视觉推理', '视觉推理'],
    ['王伟', '王伟'],
  ])('finds a word within it, and shows it as it is printed: %s', async (words, seen) => {
    await page.goto(`${server.url}search/?q=${encodeURIComponent(words)}`);
    const first = page.locator('#search-results > li').first();
    await first.waitFor();
    expect(await page.locator('#search-results > li').count()).toBe(1);
    expect(await first.textContent()).toContain(seen);
    expect(await first.textContent()).toContain('面向视觉推理的基准测试。');
  });

  it('does not find its characters apart', async () => {
    await page.goto(`${server.url}search/?q=${encodeURIComponent('试基')}`);
    await page.getByRole('status').filter({ hasText: 'No papers' }).waitFor();
  });
});
