/** A day's list on paper, in real Chromium. */
import { describe, expect, it } from 'vitest';
import { openSite } from './reader.ts';

const reader = openSite({ width: 1280, height: 720 });

describe('a printed list', () => {
  it('shows the whole of why and how, and no buttons', async () => {
    const { page, server } = reader;
    await page.goto(`${server.url}2025/11/12/`);
    await page.emulateMedia({ media: 'print' });
    const cut = await page
      .locator('.paper :is(.paper-why, .paper-how)')
      .evaluateAll(
        (lines) =>
          lines.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1).length,
      );
    expect(cut).toBe(0);
    expect(await page.locator('main button:visible, main select:visible').count()).toBe(0);
  });
});
