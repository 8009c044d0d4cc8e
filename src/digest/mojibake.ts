/**
 * Finds UTF-8 that was once read as Windows-1252 or Mac Roman (`√©` for `é`) and written out again.
 *
 * A sequence is strong when it holds a character that right text does not have in that place: `√©`, `¬∑`, `â€™`.
 * Others (`’é` in `d’état` is also Mac Roman for an Armenian letter) look like right text; they are repaired only
 * where every non-ASCII character of the file belongs to such a sequence and at least one of them is strong.
 */

export interface Mojibake {
  /** Offsets in the raw text. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly text: string;
  readonly codec: string;
}

interface Codec {
  readonly name: string;
  readonly bytes: ReadonlyMap<string, number>;
}

const WINDOWS_1252 =
  '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ' +
  Array.from({ length: 96 }, (_, index) => String.fromCharCode(160 + index)).join('');

/** The 128 upper characters of Mac Roman, the Apple logo (U+F8FF) included. */
const MAC_ROMAN = new TextDecoder('macintosh').decode(
  Uint8Array.from({ length: 128 }, (_, index) => 128 + index),
);

const codec = (name: string, upper: string): Codec => ({
  name,
  bytes: new Map(Array.from(upper, (character, index) => [character, 128 + index])),
});

/** Windows-1252 first: its `Ã©` would also be valid as Mac Roman, giving a combining character. */
const CODECS = [codec('Windows-1252', WINDOWS_1252), codec('Mac Roman', MAC_ROMAN)];

/** Letters and typographic marks that stand side by side in right text. `ƒ` is a letter no name has. */
const ORDINARY = /^(?:[\p{L}–—‘’“”«»‹›…·•\u00a0](?<!ƒ))+$/u;
const RUNS = /[^\0-\x7f]{2,}/g;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** All sequences to repair, in order. */
export function findMojibake(raw: string): Mojibake[] {
  const found = CODECS.flatMap((candidate) => repairable(raw, candidate));
  return found.sort((a, b) => a.start - b.start);
}

function repairable(raw: string, candidate: Codec): Mojibake[] {
  const all = [...raw.matchAll(RUNS)].flatMap((run) => sequences(run[0], run.index, candidate));
  const strong = all.filter((sequence) => !ORDINARY.test(sequence.raw));
  if (strong.length === 0 || strong.length === all.length) return strong;
  const covered = all.reduce((sum, sequence) => sum + sequence.raw.length, 0);
  const upper = [...raw.matchAll(/[^\0-\x7f]+/g)].reduce((sum, [run]) => sum + run.length, 0);
  return covered === upper ? all : strong;
}

function sequences(run: string, offset: number, { name, bytes }: Codec): Mojibake[] {
  const found: Mojibake[] = [];
  for (let at = 0; at < run.length; ) {
    const length = sequenceLength(bytes.get(run.charAt(at)) ?? 0);
    const raw = run.slice(at, at + length);
    const text = length > 1 && raw.length === length ? decoded(raw, bytes) : undefined;
    if (text === undefined) {
      at++;
    } else {
      found.push({ start: offset + at, end: offset + at + length, raw, text, codec: name });
      at += length;
    }
  }
  return found;
}

/** How many bytes a UTF-8 sequence with this first byte has; 1 for what cannot begin one. */
function sequenceLength(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 1;
}

function decoded(raw: string, bytes: ReadonlyMap<string, number>): string | undefined {
  const encoded = Array.from(raw, (character) => bytes.get(character) ?? 0);
  if (encoded.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) return undefined;
  try {
    return utf8.decode(Uint8Array.from(encoded));
  } catch {
    return undefined;
  }
}
