/** How pages are set: what stands on which line. */
import { describe, expect, it } from 'vitest';
import { openSite } from './reader.ts';

const reader = openSite({ width: 1440, height: 900 });

/** The left edges at which lines of tags begin, counted from that of their paper. */
async function tagLines(path: string, width: number): Promise<number[]> {
  await reader.page.setViewportSize({ width, height: 900 });
  await reader.page.goto(reader.server.url + path);
  return reader.page.locator('.paper-foot').evaluateAll((feet) =>
    feet.flatMap((foot) => {
      const firsts = new Map<number, number>();
      const { left, top } = foot.getBoundingClientRect();
      for (const tag of foot.querySelectorAll('.tags li:not([hidden]) a')) {
        const box = tag.getBoundingClientRect();
        const line = Math.round(box.top - top);
        if (box.width > 0 && line > 12 && !firsts.has(line)) firsts.set(line, box.left - left);
      }
      return [...firsts.values()].map(Math.round);
    }),
  );
}

describe('tags of a paper', () => {
  it.each([360, 768, 1440])(
    'that take a second line begin it on the left, at %i px',
    async (width) => {
      const lines = await tagLines('tag/topic/mllm/', width);
      expect(lines.length).toBeGreaterThan(0);
      expect(new Set(lines)).toEqual(new Set([0]));
    },
  );
});

describe('the archive', () => {
  it('has its months beside the calendars where there is room, and else below them', async () => {
    const placed = async (width: number) => {
      await reader.page.setViewportSize({ width, height: 900 });
      await reader.page.goto(`${reader.server.url}archive/`);
      const [days, months] = await Promise.all(
        ['.archive-days', '.archive-months'].map((part) => reader.page.locator(part).boundingBox()),
      );
      if (!days || !months) throw new Error('The archive has no months');
      expect(months.x + months.width).toBeLessThanOrEqual(width);
      return months.x >= days.x + days.width ? 'beside' : 'below';
    };
    expect(await placed(1440)).toBe('beside');
    expect(await placed(768)).toBe('below');
    expect(await placed(360)).toBe('below');
  });
});

describe('statistics', () => {
  it.each([360, 1440])('have each count on the first line of its name, at %i px', async (width) => {
    await reader.page.setViewportSize({ width, height: 900 });
    await reader.page.goto(`${reader.server.url}statistics/`);
    const offsets = await reader.page.locator('.small-multiples h3').evaluateAll((heads) =>
      heads.map((head) => {
        const middle = (part: Element | null, line: number) => {
          const { top, height } = part?.getClientRects()[0] ?? new DOMRect();
          return top + Math.min(height, line) / 2;
        };
        return middle(head.querySelector('.count'), 24) - middle(head.querySelector('a'), 24);
      }),
    );
    expect(offsets.length).toBeGreaterThan(12);
    for (const offset of offsets) expect(Math.abs(offset)).toBeLessThan(8);
  });

  it('have the pictures of a row on one line, however long their names are', async () => {
    await reader.page.goto(`${reader.server.url}statistics/`);
    const places = await reader.page.locator('.small-multiples li').evaluateAll((items) =>
      items.map((item) => {
        const picture = item.querySelector('svg')?.getBoundingClientRect();
        return { row: Math.round(item.getBoundingClientRect().top), bottom: picture?.bottom };
      }),
    );
    const rows = new Map(places.map(({ row, bottom }) => [row, bottom]));
    for (const { row, bottom } of places) expect(bottom).toBe(rows.get(row));
    expect(rows.size).toBeLessThan(places.length);
  });
});

describe('a year', () => {
  it('leads from its head down to its newest papers, below the calendars', async () => {
    await reader.page.setViewportSize({ width: 360, height: 800 });
    await reader.page.goto(`${reader.server.url}2025/`);
    const link = reader.page.getByRole('link', { name: 'To the newest 100 papers' });
    expect((await link.boundingBox())?.y).toBeLessThan(400);
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await link.click();
    const heading = reader.page.getByRole('heading', { name: 'The newest 100 papers' });
    await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(100);
  });
});
