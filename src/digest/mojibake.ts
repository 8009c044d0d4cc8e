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
  /**
   * Characters that stand for a first byte of UTF-8, and as many that stand for the bytes after it. Looks back at the
   * first one, so that ASCII is passed over quickly.
   */
  readonly sequences: RegExp;
}

const WINDOWS_1252 =
  '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ' +
  Array.from({ length: 96 }, (_, index) => String.fromCharCode(160 + index)).join('');

/** The 128 upper characters of Mac Roman, the Apple logo (U+F8FF) included. */
const MAC_ROMAN = new TextDecoder('macintosh').decode(
  Uint8Array.from({ length: 128 }, (_, index) => 128 + index),
);

/** `upper` holds the characters of the bytes from 0x80 on. */
function codec(name: string, upper: string): Codec {
  const characters = Array.from(upper);
  const range = (first: number, last: number): string =>
    `[${characters.slice(first - 0x80, last - 0x7f).join('')}]`;
  const next = range(0x80, 0xbf);
  const lengths = [
    `(?<=${range(0xc2, 0xdf)})${next}`,
    `(?<=${range(0xe0, 0xef)})${next}{2}`,
    `(?<=${range(0xf0, 0xf4)})${next}{3}`,
  ];
  return {
    name,
    bytes: new Map(characters.map((character, index) => [character, 0x80 + index])),
    sequences: new RegExp(`[^\\0-\\x7f](?:${lengths.join('|')})`, 'g'),
  };
}

/** Windows-1252 first: its `Ã©` would also be valid as Mac Roman, giving a combining character. */
const CODECS = [codec('Windows-1252', WINDOWS_1252), codec('Mac Roman', MAC_ROMAN)];

/** The source of an expression for all sequences of all codecs. */
export const MOJIBAKE = CODECS.map(({ sequences }) => sequences.source).join('|');

/** Letters and typographic marks that stand side by side in right text. `ƒ` is a letter no name has. */
const ORDINARY = /^(?:[\p{L}–—‘’“”«»‹›…·•\u00a0](?<!ƒ))+$/u;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** All sequences to repair, in order. */
export function findMojibake(raw: string): Mojibake[] {
  const found = CODECS.flatMap((candidate) => repairable(raw, candidate));
  return found.sort((a, b) => a.start - b.start);
}

function repairable(raw: string, candidate: Codec): Mojibake[] {
  const all = sequencesOf(raw, candidate);
  const strong = all.filter((sequence) => !ORDINARY.test(sequence.raw));
  if (strong.length === 0 || strong.length === all.length) return strong;
  const covered = all.reduce((sum, sequence) => sum + sequence.raw.length, 0);
  const upper = [...raw.matchAll(/[^\0-\x7f]+/g)].reduce((sum, [run]) => sum + run.length, 0);
  return covered === upper ? all : strong;
}

function sequencesOf(raw: string, { name, bytes, sequences }: Codec): Mojibake[] {
  // The same few letters come again and again.
  const texts = new Map<string, string | undefined>();
  return [...raw.matchAll(sequences)].flatMap(({ 0: found, index: start }) => {
    if (!texts.has(found)) texts.set(found, decoded(found, bytes));
    const text = texts.get(found);
    return text === undefined
      ? []
      : [{ start, end: start + found.length, raw: found, text, codec: name }];
  });
}

/** Undefined for what looks like UTF-8 but is none: overlong forms and surrogates. */
function decoded(raw: string, bytes: ReadonlyMap<string, number>): string | undefined {
  try {
    return utf8.decode(Uint8Array.from(raw, (character) => Number(bytes.get(character))));
  } catch {
    return undefined;
  }
}
