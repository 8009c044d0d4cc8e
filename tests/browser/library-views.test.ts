/** Which view the library opens on, in real Chromium. */
import { describe, expect, it } from 'vitest';
import { openSite } from './reader.ts';

const reader = openSite({ width: 1280, height: 900 });

const NOTED = { v: 1, id: '2510.06077', note: { text: 'Ask Eve', at: 5 } };
const LISTED = { v: 1, id: '2510.05949', lists: [{ name: 'Reading group', on: true, at: 5 }] };
const STARRED = { v: 1, id: '2511.01618', starred: { on: true, at: 5 } };

/** Opens the library at an address where these records are kept. */
async function openWith(address: string, ...records: readonly { id: string }[]): Promise<void> {
  const { page, server } = reader;
  await page.goto(`${server.url}health/`);
  await page.evaluate((kept) => {
    for (const record of kept) {
      localStorage.setItem(`broadsheet:/digests/:paper:${record.id}`, JSON.stringify(record));
    }
  }, records);
  await page.goto(server.url + address);
}

const openView = () => reader.page.locator('.library-views [aria-current]').textContent();
const ids = () =>
  reader.page.locator('.paper').evaluateAll((all) => all.map((item) => item.dataset.paper));

describe('the library opens', () => {
  it('on the starred papers where there are some', async () => {
    await openWith('library/', NOTED, STARRED, LISTED);
    expect(await openView()).toBe('Starred 1');
    expect(await ids()).toEqual([STARRED.id]);
  });

  it('on the notes where nothing else comes before them', async () => {
    await openWith('library/', LISTED, NOTED);
    expect(await openView()).toBe('With notes 1');
    expect(await ids()).toEqual([NOTED.id]);
    expect(reader.page.url()).toBe(`${reader.server.url}library/`);
  });

  it('on the first list where only lists have papers', async () => {
    await openWith('library/', LISTED);
    expect(await openView()).toBe('Reading group 1');
    expect(await ids()).toEqual([LISTED.id]);
  });

  it('on the view that the address names, also an empty one', async () => {
    await openWith('library/?view=starred', NOTED);
    expect(await openView()).toBe('Starred 0');
    await reader.page.getByText('No paper in “Starred”.').waitFor();
  });

  it('on notes that a file has just brought', async () => {
    await openWith('library/');
    const file = { format: 'broadsheet-library', version: 1, papers: [NOTED] };
    await reader.page.locator('input[type=file]').setInputFiles({
      name: 'library.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
    await reader.page.locator('.paper').waitFor();
    expect(await openView()).toBe('With notes 1');
  });
});

describe('the view that is open', () => {
  it('stays when its last star is taken away, and leads back to itself', async () => {
    const { page } = reader;
    await openWith('library/', NOTED, STARRED);
    await page.locator('.keep-star').click();
    await page.locator('.keep-star[aria-pressed=false]').waitFor();
    expect(await openView()).toBe('Starred 0');
    expect(await ids()).toEqual([STARRED.id]);
    await page.getByRole('link', { name: 'With notes 1' }).click();
    await page.getByRole('link', { name: 'Starred 0' }).click();
    expect(page.url()).toMatch(/library\/\?view=starred$/);
    await page.reload();
    expect(await openView()).toBe('Starred 0');
  });
});

describe('papers that are removed by keyboard', () => {
  it('can be had again at once, in their order, and the keyboard goes on where it was', async () => {
    const { page } = reader;
    const all = [NOTED.id, LISTED.id, STARRED.id].map((id, place) => ({
      v: 1,
      id,
      starred: { on: true, at: 5 + place },
    }));
    await openWith('library/', ...all);
    const order = await ids();
    expect(order).toEqual(all.map(({ id }) => id).reverse());
    await page.getByRole('checkbox', { name: 'Choose all' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Remove' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('3 papers removed').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Undo');
    await page.keyboard.press('Enter');
    await page.getByText('3 papers restored').waitFor();
    expect(await focused()).toBe('3 papers restored');
    expect(await ids()).toEqual(order);
  });
});
