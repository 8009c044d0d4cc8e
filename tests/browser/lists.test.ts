/** How a reader scans, reads and groups lists, in real Chromium. */
import { describe, expect, it } from 'vitest';
import { openSite } from './reader.ts';

const reader = openSite({ width: 1440, height: 1000 });

const open = (path: string) => reader.page.goto(reader.server.url + path);
const shownAbstracts = () => reader.page.locator('.paper-abstract p:visible').count();
const choose = (name: string) => reader.page.getByRole('link', { name, exact: true }).click();
const allShown = (papers: number) => expect.poll(shownAbstracts).toBe(papers);
const heads = () => reader.page.locator('.group-head h2:visible').allInnerTexts();
const titles = () => reader.page.locator('main .paper-title:visible').allInnerTexts();

describe('a list', () => {
  it('shows one line of why, and seven papers on a screen once its head is scrolled past', async () => {
    await open('2025/11/12/');
    const heights = await reader.page
      .locator('.paper')
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
    const average = heights.reduce((sum, height) => sum + height, 0) / heights.length;
    expect(1000 / average).toBeGreaterThanOrEqual(7);
    const line = await reader.page.locator('.paper-why').first().boundingBox();
    expect(line?.height).toBeLessThan(30);
  });

  it('opens all abstracts to read, and remembers that on other pages and days', async () => {
    await open('2025/11/12/');
    expect(await shownAbstracts()).toBe(0);
    await choose('Read');
    await allShown(18);
    expect(reader.page.url()).toBe(`${reader.server.url}2025/11/12/`);
    await open('2025/w45/');
    const read = reader.page.getByRole('link', { name: 'Read', exact: true });
    expect(await read.getAttribute('aria-current')).toBe('true');
    await allShown(await reader.page.locator('.paper').count());
    await choose('Scan');
    await reader.page.reload();
    expect(await shownAbstracts()).toBe(0);
  });

  it('shows its papers by subject, with none lost, and by digest again', async () => {
    await open('2025/11/12/');
    const before = await titles();
    const group = reader.page.getByLabel('Group by');
    await group.selectOption('subject');
    await expect.poll(heads).toContain('Benchmarks');
    expect(await heads()).not.toContain('Multimodal notes');
    expect([...(await titles())].sort()).toEqual([...before].sort());
    await group.selectOption('digest');
    await expect.poll(titles).toEqual(before);
  });

  it('shows the papers of a month by source, under the names of the sources', async () => {
    await open('2025/10/');
    const before = await titles();
    await reader.page.getByLabel('Group by').selectOption('source');
    const sorted = async () => (await heads()).sort();
    await expect.poll(sorted).toEqual(['Awesome daily AI arXiv', 'Multimodal notes']);
    expect([...(await titles())].sort()).toEqual([...before].sort());
  });

  it('works where nothing can be stored', async () => {
    await reader.page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await open('2025/11/12/');
    await choose('Read');
    await allShown(18);
  });
});

describe('an abstract', () => {
  it('opens in its place, on a day as among the papers of a tag', async () => {
    for (const path of ['2025/11/12/', 'tag/reasoning/']) {
      await open(path);
      const first = reader.page.locator('main .paper').first();
      await first.getByRole('link', { name: 'Abstract' }).click();
      await first.locator('.paper-abstract p').waitFor();
      expect(await shownAbstracts()).toBe(1);
      expect((await first.locator('.paper-abstract p').innerText()).length).toBeGreaterThan(300);
      expect(reader.page.url()).toBe(reader.server.url + path);
      await first.getByText('Abstract', { exact: true }).click();
      expect(await shownAbstracts()).toBe(0);
    }
  });
});

describe('without script', () => {
  it('a list leads to its page with abstracts and back, and each paper to its own', async () => {
    const other = await reader.browser.newContext({ javaScriptEnabled: false });
    reader.page = await other.newPage();
    await open('2025/11/12/');
    await choose('Read');
    expect(reader.page.url()).toBe(`${reader.server.url}2025/11/12/read/`);
    expect(await shownAbstracts()).toBe(18);
    await choose('Scan');
    expect(await shownAbstracts()).toBe(0);
    await reader.page.getByRole('link', { name: 'Abstract' }).first().click();
    expect(reader.page.url()).toMatch(/\/paper\/[\d.]+\/#abstract$/);
    await other.close();
  });
});

describe('the calendar of the archive', () => {
  it('leads from a square to its day, and says of each how many papers there are', async () => {
    await open('archive/');
    await reader.page.getByRole('link', { name: 'Wednesday, 12 November 2025: 18 papers' }).click();
    expect(await reader.page.locator('h1').innerText()).toBe('Wednesday, 12 November 2025');
  });

  it('leads from a day through its week', async () => {
    await open('2025/11/12/');
    const strip = reader.page.locator('table.calendar');
    expect(await strip.locator('[aria-current="page"]').innerText()).toBe('12');
    await strip.getByRole('link', { name: 'Thursday, 13 November 2025' }).click();
    expect(await reader.page.locator('h1').innerText()).toBe('Thursday, 13 November 2025');
    await strip.getByRole('link', { name: 'Week 46, 2025' }).click();
    expect(await reader.page.locator('h1').innerText()).toBe('Week 46, 2025');
  });

  it('leads from the number of a week to its papers', async () => {
    await open('2025/11/');
    await reader.page.getByRole('link', { name: 'Week 45, 2025' }).click();
    expect(await reader.page.locator('h1').innerText()).toBe('Week 45, 2025');
    expect(await titles()).toHaveLength(18);
  });
});

describe('names on a paper', () => {
  it('lead to the papers by this name, or to a search where there are no others', async () => {
    await open('paper/2505.19952/');
    await reader.page.locator('#authors').getByRole('link', { name: 'Dacheng Tao' }).click();
    expect(await reader.page.locator('h1').innerText()).toBe('Dacheng Tao');
    expect(await titles()).toHaveLength(4);
    await reader.page.getByRole('link', { name: 'Search for the name' }).click();
    await reader.page.waitForURL(/search\/\?q=Dacheng/);
    await open('paper/2505.19952/');
    const others = reader.page.locator('#authors a[href*="/search/?q="]');
    expect(await others.count()).toBeGreaterThan(0);
  });
});
