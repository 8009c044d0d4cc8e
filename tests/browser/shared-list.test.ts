/** What the page of a shared list says where there is nothing to see, in real Chromium. */
import { describe, expect, it } from 'vitest';
import { formatShared } from '../../src/client/library/share.ts';
import { identifier } from '../client/library-arbitraries.ts';
import { openSite } from './reader.ts';

const reader = openSite({ width: 1280, height: 900 });

const WHOLE = formatShared({ name: 'Reading group', ids: [identifier('2510.06077')] });
const NO_PAPERS = 'This list holds no papers. Whoever shared it may send you another link.';
const NO_LIST =
  'This address holds no list, or a part of it was lost on the way. Ask for it once more.';

/** All that the place of the list says, and the buttons it offers. */
async function shownAt(fragment: string): Promise<{ text: string; buttons: number }> {
  const { page, server } = reader;
  await page.goto('about:blank');
  await page.goto(`${server.url}library/shared/#${fragment}`);
  const place = page.locator('#shared');
  await place.locator('> *').first().waitFor();
  return { text: await place.innerText(), buttons: await place.getByRole('button').count() };
}

describe('a link to a shared list', () => {
  it('that holds no papers says so, and offers nothing to add', async () => {
    for (const fragment of ['v1.AAAA', formatShared({ name: 'Für Eve', ids: [] })]) {
      expect(await shownAt(fragment)).toEqual({ text: NO_PAPERS, buttons: 0 });
    }
    await reader.page.getByRole('heading', { level: 1, name: 'Für Eve' }).waitFor();
  });

  it.each([
    ['without its end', WHOLE.slice(0, -2)],
    ['without its beginning', WHOLE.slice(4)],
    ['with something behind it', `${WHOLE}AAAA`],
    ['of a later version', WHOLE.replace('v1.', 'v2.')],
    ['without anything', ''],
  ])('%s asks for it once more, and offers nothing to add', async (_, fragment) => {
    expect(await shownAt(fragment)).toEqual({ text: NO_LIST, buttons: 0 });
  });

  it('that is mended in the address bar shows its papers', async () => {
    await shownAt(WHOLE.slice(0, -2));
    await reader.page.evaluate((whole) => {
      location.hash = whole;
    }, WHOLE);
    await reader.page.getByRole('button', { name: 'Add all to my library' }).waitFor();
    expect(await reader.page.locator('#shared .library-empty').count()).toBe(0);
  });
});
