/** PNG with sixteen colours: half a byte a pixel, as a card holds little but text on paper. */
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** As `#rrggbb`, at most 16. */
export type Palette = readonly string[];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BIT_DEPTH = 4;
const INDEXED = 3;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([BIT_DEPTH, INDEXED], 8);
  return data;
}

/** Rows of two pixels a byte, each after a byte that names its filter: none. */
function rows(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const stride = 1 + width / 2;
  const packed = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 2) {
      const at = y * width + x;
      packed[y * stride + 1 + x / 2] = ((pixels[at] ?? 0) << 4) | (pixels[at + 1] ?? 0);
    }
  }
  return packed;
}

/**
 * The picture as PNG; `pixels` are places in the palette, `width` is even. Compressed by fflate, whose bytes are the same
 * on every machine: zlib's differ between processors.
 */
export function png(pixels: Uint8Array, width: number, height: number, palette: Palette): Buffer {
  const colours = Buffer.from(palette.map((colour) => colour.slice(1)).join(''), 'hex');
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', colours),
    chunk('IDAT', zlibSync(rows(pixels, width, height), { level: 4 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
