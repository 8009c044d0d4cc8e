/** Draws cards with resvg, which is compiled to WebAssembly: no program for each platform. */
import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { projectPath } from '../site/project.ts';
import { ACCENT, type Card, cardSvg, HEIGHT, INK, PAPER, WIDTH } from './card.ts';
import { type Palette, png } from './png.ts';
import { sfntOf } from './sfnt.ts';

const PROGRAM = 'node_modules/@resvg/resvg-wasm/index_bg.wasm';
const fontPath = (weight: number): string =>
  `node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff`;

const rgb = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const [PAPER_RGB, INK_RGB] = [rgb(PAPER), rgb(INK)];

/** Shades from paper to ink, which soft text lies between, and the accent. */
const SHADES = 15;
const shade = (part: number): string =>
  `#${PAPER_RGB.map((from, at) =>
    Math.round(from + ((INK_RGB[at] ?? 0) - from) * part)
      .toString(16)
      .padStart(2, '0'),
  ).join('')}`;
const PALETTE: Palette = [
  ...Array.from({ length: SHADES }, (_, at) => shade(at / (SHADES - 1))),
  ACCENT,
];

/** The shade of each amount of green, which all but the accent have as much of as of light. */
const SHADE_OF = Uint8Array.from({ length: 256 }, (_, green) => {
  const [, light = 255] = PAPER_RGB;
  const [, dark = 0] = INK_RGB;
  const part = (light - green) / (light - dark);
  return Math.round(Math.min(1, Math.max(0, part)) * (SHADES - 1));
});

/** The place of each pixel's colour in the palette; most pixels have the colour of the one before. */
function indexed(rgba: Uint8Array): Uint8Array {
  const colours = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const pixels = new Uint8Array(rgba.length / 4);
  let [last, place] = [-1, 0];
  for (let at = 0; at < pixels.length; at++) {
    const colour = colours.getUint32(4 * at);
    if (colour !== last) {
      const [red, green] = [colour >>> 24, (colour >>> 16) & 0xff];
      place = red - green > 64 ? SHADES : (SHADE_OF[green] as number);
      last = colour;
    }
    pixels[at] = place;
  }
  return pixels;
}

/** Draws cards; opening it takes a tenth of a second. */
export class CardPainter {
  readonly #fonts: readonly Uint8Array[];

  private constructor(fonts: readonly Uint8Array[]) {
    this.#fonts = fonts;
  }

  static #opened: Promise<CardPainter> | undefined;

  /** The one painter of this process. */
  static open(): Promise<CardPainter> {
    CardPainter.#opened ??= initWasm(readFileSync(projectPath(PROGRAM))).then(
      () => new CardPainter([400, 700].map((weight) => fontOf(weight))),
    );
    return CardPainter.#opened;
  }

  /** The card as PNG. */
  paint(card: Card): Buffer {
    const font = {
      fontBuffers: [...this.#fonts],
      loadSystemFonts: false,
      defaultFontFamily: 'Source Serif 4',
    };
    const drawing = new Resvg(cardSvg(card), { font });
    const image = drawing.render();
    const pixels = indexed(image.pixels);
    image.free();
    drawing.free();
    return png(pixels, WIDTH, HEIGHT, PALETTE);
  }
}

const fontOf = (weight: number): Buffer => sfntOf(readFileSync(projectPath(fontPath(weight))));
