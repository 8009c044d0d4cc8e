/** What other sites show of each page, and the pictures they show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { elementsOf } from './elements.ts';
import { filesBelow, pagesOf } from './files.ts';

const site = inject('siteBelow');
const BASE = 'https://example.org/digests/';
const pages = pagesOf(site).map(({ path, html }) => {
  const metas = elementsOf(html).flatMap(({ tagName, properties }) =>
    tagName === 'meta' && properties.property !== undefined
      ? [[String(properties.property), String(properties.content)] as const]
      : [],
  );
  return { path, metas: new Map(metas), count: metas.length };
});

it('every page says what it is called, what it is about, and of which site it is', () => {
  for (const { path, metas, count } of pages) {
    for (const name of ['title', 'description', 'site_name', 'type']) {
      expect(metas.get(`og:${name}`), path).toMatch(/\S/);
    }
    expect(metas.size, path).toBe(count);
    // A list to read shares the address of the list to scan.
    const address = BASE + path.replace(/(?:read\/)?index\.html$/, '');
    if (path !== '404.html') expect(metas.get('og:url'), path).toBe(address);
  }
});

it('a day, its papers and the home page have the picture of the day', () => {
  const dated = pages.filter(({ path }) => /^\d{4}\/\d\d\/\d\d\//.test(path));
  expect(dated.length).toBeGreaterThan(0);
  for (const { path, metas } of dated) {
    expect(metas.get('og:image')).toBe(`${BASE}${path.slice(0, 11)}card.png`);
  }
  const home = pages.find(({ path }) => path === 'index.html');
  expect(home?.metas.get('og:image')).toBe(`${BASE}2025/11/13/card.png`);
  const papers = pages.filter(({ path }) => path.startsWith('paper/'));
  expect(papers.filter(({ metas }) => metas.has('og:image')).length).toBeGreaterThan(100);
});

it('every picture that is named is there, and every one that is there is named', () => {
  const named = new Set(pages.flatMap(({ metas }) => metas.get('og:image') ?? []));
  const drawn = filesBelow(site).filter((path) => path.endsWith('card.png'));
  expect([...named].sort()).toEqual(drawn.map((path) => BASE + path).sort());
  for (const path of drawn) {
    const png = readFileSync(join(site, path));
    expect(png.toString('latin1', 1, 4), path).toBe('PNG');
    expect(png.length, path).toBeLessThan(30_000);
  }
});
