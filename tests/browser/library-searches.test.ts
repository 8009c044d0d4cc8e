/** Saved searches go with the library's file, in real Chromium. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSite } from './reader.ts';

const reader = openSite({ width: 1280, height: 900 });

const go = (path: string) => reader.page.goto(reader.server.url + path);
const says = (text: string) =>
  reader.page.locator('[role=status]').filter({ hasText: text }).first().waitFor();

async function press(name: string, then: string): Promise<void> {
  await reader.page.getByRole('button', { name, exact: true }).click();
  await reader.page.getByRole('button', { name: then, exact: true }).waitFor();
}

async function save(query: string): Promise<void> {
  await go(`search/${query}`);
  await press('Save this search', 'Forget this search');
}

/** The saved searches as the search page names them. */
async function saved(): Promise<string[]> {
  await go('search/');
  await reader.page.locator('#search-status').filter({ hasText: '250 papers' }).waitFor();
  return await reader.page.locator('#search-saved li a').allInnerTexts();
}

async function exported(): Promise<string> {
  await go('library/');
  const coming = reader.page.waitForEvent('download');
  await reader.page.getByRole('button', { name: 'Export' }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}

async function importFile(text: string): Promise<void> {
  await go('library/');
  await reader.page.locator('input[type=file]').setInputFiles({
    name: 'library.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}

const fileOf = (fields: object): string =>
  JSON.stringify({ format: 'broadsheet-library', version: 1, papers: [], ...fields });

describe('saved searches', () => {
  it('come back with the library’s file, beside those that are there', async () => {
    await save('?q=video&subject=benchmark');
    await save('?q=drifts');
    const file = await exported();
    await reader.page.evaluate(() => localStorage.clear());
    await save('?q=audio');
    await importFile(file);
    await says('0 added, 0 updated, 0 the same; saved searches: 2 added, 0 updated, 0 the same.');
    expect(await saved()).toEqual(['audio', 'drifts', 'video · Benchmarks']);
    await importFile(file);
    await says('saved searches: 0 added, 0 updated, 2 the same.');
  });

  it('that were given up after the export stay away', async () => {
    await save('?q=drifts');
    const file = await exported();
    await go('search/?q=drifts');
    await press('Forget this search', 'Save this search');
    await importFile(file);
    await says('saved searches: 0 added, 0 updated, 1 the same.');
    expect(await saved()).toEqual([]);
  });

  it('stay where a file is older than they are and has none', async () => {
    await save('?q=drifts');
    await importFile(fileOf({}));
    await says('0 added, 0 updated, 0 the same.');
    expect(await saved()).toEqual(['drifts']);
  });

  it('that are none, or of a newer site, are named and change nothing', async () => {
    await importFile(
      fileOf({
        searches: [
          { v: 1, query: '?q=drifts', on: true, at: 5 },
          { v: 1, query: 'javascript:alert(1)', on: true, at: 5 },
          { v: 2, query: '?q=audio', on: true, at: 5 },
          { v: 1, query: '?q=audio', on: true, at: 5_000_000_000_000 },
          7,
        ],
      }),
    );
    await says(
      'saved searches: 1 added, 0 updated, 0 the same, 4 not understood: search 2: its query is not what it should be; search 3 was written by a newer version of this site; search 4 was changed in the future; search 5: its record is not what it should be.',
    );
    expect(await saved()).toEqual(['drifts']);
  });

  it('are read up to the five-hundredth', async () => {
    const searches = Array.from({ length: 501 }, (_, place) => ({
      v: 1,
      query: `?q=w${place}`,
      on: false,
      at: 5,
    }));
    await importFile(fileOf({ searches }));
    await says('500 the same, 1 not understood: more than 500 searches.');
  });
});
