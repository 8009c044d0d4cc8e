/** The search page of a site whose first digest is still to come, in real Chromium. */
import { expect, it } from 'vitest';
import { openSite } from './reader.ts';

const reader = openSite({ width: 1280, height: 720 });

it('does not blame the words of a reader who has typed none', async () => {
  const { page, server } = reader;
  await page.route('**/pagefind/shards.json', (route) => route.fulfill({ json: [] }));
  await page.goto(`${server.url}search/`);
  const note = page.locator('.search-empty');
  await note.waitFor();
  expect(await note.innerText()).toBe('Papers stand here once digests have come.');
});
