/** Pictures of days: what they say, their size, and that they are the same each time. */
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Card, cardSvg, HEIGHT, WIDTH } from '../../src/card/card.ts';
import { CardPainter } from '../../src/card/draw.ts';
import { PAYLOADS } from '../site/hostile.ts';

const CARD: Card = {
  site: 'Tides & Waves',
  weekday: 'Wednesday',
  date: '12 November 2025',
  count: '1,218 papers',
  subjects: ['Benchmarks', 'Embeddings and contrastive learning', 'Tides'],
};

/** The chunks of a PNG file by type. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end));
  }
  return chunks;
}

/** How many pixels have each colour of the palette. */
function coloursOf(png: Buffer): number[] {
  const data = inflateSync(chunksOf(png).get('IDAT') ?? Buffer.alloc(0));
  const counts = new Array<number>(16).fill(0);
  const stride = 1 + WIDTH / 2;
  expect(data.length).toBe(stride * HEIGHT);
  for (const [at, byte] of data.entries()) {
    if (at % stride === 0) continue;
    counts[byte >> 4] = (counts[byte >> 4] ?? 0) + 1;
    counts[byte & 15] = (counts[byte & 15] ?? 0) + 1;
  }
  return counts;
}

describe('a card', () => {
  it('is a PNG of 1200 by 630 pixels and at most 30 KB, the same each time', async () => {
    const painter = await CardPainter.open();
    const png = painter.paint(CARD);
    expect(png.equals(painter.paint(CARD))).toBe(true);
    expect(png.length).toBeLessThan(30_000);
    const chunks = chunksOf(png);
    expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect(chunks.get('IHDR')?.readUInt32BE(0)).toBe(1200);
    expect(chunks.get('IHDR')?.readUInt32BE(4)).toBe(630);
  });

  it('is ink on paper, with one accent', async () => {
    const counts = coloursOf((await CardPainter.open()).paint(CARD));
    const [paper = 0] = counts;
    expect(paper / (WIDTH * HEIGHT)).toBeGreaterThan(0.85);
    expect(counts[14]).toBeGreaterThan(10_000);
    expect(counts[15]).toBe(120 * 8);
  });

  it('draws what it says: other words are another picture', async () => {
    const painter = await CardPainter.open();
    const other = painter.paint({ ...CARD, count: '1,219 papers' });
    expect(other.equals(painter.paint(CARD))).toBe(false);
  });

  it('cannot be broken by a title or a subject', async () => {
    const painter = await CardPainter.open();
    for (const payload of PAYLOADS) {
      const hostile = { ...CARD, site: payload, subjects: [payload, payload] };
      expect(cardSvg(hostile)).not.toMatch(/<(?!\/?(?:svg|text|rect)\b)/);
      expect(painter.paint(hostile).length).toBeGreaterThan(5000);
    }
  });

  it('names as many subjects as two lines have room for', () => {
    const texts = (subjects: string[]) =>
      [...cardSvg({ ...CARD, subjects }).matchAll(/>([^<]+)<\/text>/g)]
        .slice(4)
        .map(([, text]) => text);
    expect(texts([])).toEqual([]);
    expect(texts(['One', 'Two'])).toEqual(['One, Two']);
    expect(texts(['x'.repeat(50), 'y'.repeat(60), 'z'])).toEqual([
      `${'x'.repeat(50)},`,
      `${'y'.repeat(53)}…`,
    ]);
    expect(texts(['多模态', 'One'])).toEqual(['One']);
  });
});
