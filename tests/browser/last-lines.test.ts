/** No heading and no paragraph ends in one lone word; a word of a third of a line is none. */
import { describe, expect, it } from 'vitest';
import { openSite } from './reader.ts';

const reader = openSite({ width: 360, height: 900 });
const SET = 'h1, h2, h3, main p:not(.paper-why, .paper-how, .paper-lead), .day-brief a, .foot p';

/** The ends of texts of several lines whose last line is one word. */
const loneWords = (): Promise<string[]> =>
  reader.page.locator(SET).evaluateAll((texts) =>
    texts.flatMap((text) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const words: { word: string; box: DOMRect }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const box = [...range.getClientRects()].at(-1);
          if (box && box.width > 1) words.push({ word, box });
        }
      }
      const last = words.at(-1)?.box;
      if (!last || words.length < 4) return [];
      const onLine = words.filter(({ box }) => box.bottom > last.top + 4);
      const isShort = last.width < text.getBoundingClientRect().width / 3;
      const end = words.slice(-4).map(({ word }) => word);
      return onLine.length === 1 && isShort ? [end.join(' ')] : [];
    }),
  );

describe('a text of several lines', () => {
  it.each([
    ['', 360],
    ['', 1440],
    ['2025/11/12/', 360],
    ['statistics/', 360],
    ['tag/topic/mllm/', 360],
  ])('of /%s does not end in one lone word at %i px', async (path, width) => {
    await reader.page.setViewportSize({ width, height: 900 });
    await reader.page.goto(reader.server.url + path);
    await reader.page.evaluate(() => document.fonts.ready);
    expect(await loneWords()).toEqual([]);
  });
});
