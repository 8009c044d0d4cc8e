/** What a reader does with a search: saves it, comes back to what is new, takes the citations, is helped with a slip. */
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { openSite } from './reader.ts';

const reader = openSite({ width: 1280, height: 900 });

const open = (query: string) => reader.page.goto(`${reader.server.url}search/${query}`);
const says = (text: RegExp) =>
  reader.page.locator('#search-status').filter({ hasText: text }).waitFor();

describe('a saved search', () => {
  it('stands on the empty search page and leads back to its words and filters', async () => {
    await open('?q=video&subject=benchmark');
    await says(/^\d+ papers?/);
    await reader.page.getByRole('button', { name: 'Save this search' }).click();
    await reader.page.getByRole('button', { name: 'Forget this search' }).waitFor();
    await open('');
    await reader.page.getByRole('link', { name: 'video · Benchmarks' }).click();
    await reader.page.waitForURL(/q=video&subject=benchmark/);
    await reader.page.getByRole('button', { name: 'Forget this search' }).click();
    await open('');
    await says(/^250 papers/);
    expect(await reader.page.locator('#search-saved').isVisible()).toBe(false);
  });

  it('says how many papers are new since the last time, and marks them', async () => {
    await open('?q=benchmark');
    await says(/^\d+ papers?/);
    await reader.page.getByRole('button', { name: 'Save this search' }).click();
    const name = await reader.page.evaluate(async () => {
      const visits = () => Object.keys(localStorage).find((key) => key.includes(':visit:search:'));
      while (!visits()) await new Promise((resolve) => requestAnimationFrame(resolve));
      return visits() ?? '';
    });
    // As if the reader had been here in October.
    await reader.page.evaluate((key) => {
      const seen = { at: Date.UTC(2025, 9, 20), newest: '2025-10-10', ids: [] };
      localStorage.setItem(key, JSON.stringify({ v: 1, active: seen.at, now: seen }));
    }, name);
    await open('');
    const news = reader.page.locator('#search-saved .has-news');
    await news.waitFor();
    expect(await news.innerText()).toMatch(/^\d+\+? new papers$/);
    await reader.page.getByRole('link', { name: 'benchmark' }).first().click();
    await reader.page.locator('#search-results .new-dot').first().waitFor();
    const dates = await reader.page
      .locator('#search-results .paper:has(.new-dot) time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    // Of papers without a day, it is not known whether they were there.
    expect(dates.filter((date) => date <= '2025-10-10' && date !== '2025-10')).toEqual([]);
  });
});

describe('the results of a search', () => {
  it.each([
    ['BibTeX', 'search.bib'],
    ['RIS', 'search.ris'],
    ['CSL-JSON', 'search.csl.json'],
  ])('are given as %s, with all their authors', async (format, file) => {
    await open('?q=hallucination');
    await says(/^\d+ papers?/);
    const found = Number.parseInt(await reader.page.locator('#search-status').innerText(), 10);
    const download = reader.page.waitForEvent('download');
    await reader.page.getByRole('button', { name: format, exact: true }).click();
    const taken = await download;
    expect(taken.suggestedFilename()).toBe(file);
    const { data } = new Cite(readFileSync(await taken.path(), 'utf8'));
    expect(data).toHaveLength(found);
    expect(Math.max(...data.map(({ author }) => author?.length ?? 0))).toBeGreaterThan(4);
    await reader.page
      .locator('.search-took')
      .filter({ hasText: `${found} papers` })
      .waitFor();
  });
});

describe('a search that finds nothing', () => {
  it('asks whether another spelling was meant, and finds papers by it', async () => {
    await open('?q=mutlimodal+benchmrak');
    const link = reader.page.locator('.search-meant a');
    await link.waitFor();
    expect(await link.innerText()).toBe('multimodal benchmark');
    await link.click();
    await says(/^\d+ papers?/);
  });
});
