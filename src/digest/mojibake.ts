/**
 * Finds UTF-8 that was once read as Windows-1252 or Mac Roman (`√©` for `é`) and written out again.
 *
 * A sequence is certain where right text cannot hold it: `Clavi√©`, `â€™`, a run of several. Others are right text
 * somewhere: `’é` in `d’état`, `–£` in `£5–£10`, `√π`, `×` before a no-break space, the footnote marks `‡§¶`. They are
 * repaired only where every non-ASCII character of the file belongs to a sequence and most of those are certain.
 */

import type { Piece } from './source.ts';

export interface Mojibake {
  /** Offsets in the raw text. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly text: string;
  readonly codec: string;
}

export interface FoundMojibake {
  /** To be repaired, in order. */
  readonly certain: readonly Mojibake[];
  /** To be kept: wrong or right, in a file where others are wrong. */
  readonly doubtful: readonly Mojibake[];
}

interface Codec {
  readonly name: string;
  readonly bytes: ReadonlyMap<string, number>;
  /**
   * Characters that stand for a first byte of UTF-8, and as many that stand for the bytes after it. Looks back at the
   * first one, so that ASCII is passed over quickly: all text is searched for it once.
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

/** Letters and typographic marks that stand side by side in right text. */
const ORDINARY = /^[\p{L}–—‘’“”«»‹›…·•\u00a0]+$/u;

/** A Latin letter, or a sign that is no operand: neither stands behind a root in a formula. */
const NO_OPERAND = String.raw`(?![µπΩƒ])(?:[\p{L}©®™´¨≠°†§¶¢]|•(?=\p{Ll}))`;
/** In the middle or at the end of a word, or at the beginning of one. */
const IN_WORD = String.raw`(?<=\p{Script=Latin}|√[^\0-\x7f])`;
const BEGINS_WORD = String.raw`(?<![\p{L}\p{N})\]])`;

/** What no text holds: C1 controls, and Apple's logo for the first byte of an emoji. */
const NO_TEXT = /[\x81\x8d\x8f\x90\x9d\uf8ff]/;
/** Sequences that right text does not hold, by what they are and what stands around them. */
const CERTAIN = new RegExp(
  [
    // Capitals that no word ends in, before a sign; marks of Windows-1252 behind `â`; the first half of an emoji.
    String.raw`[ÂÃÎÏÐ](?![\p{Lu}\p{Ll}–—‘’“”«»‹›…•\u00a0])[^\0-\x7f]`,
    'â[€‚ƒ„†‡ˆ‰Š‹Œ]',
    'ðŸ|ï»¿',
    // Two letters that no word has side by side, and capitals that begin none.
    String.raw`Ã[ŸœŽž]|œ[ÄÅÇÑÖÜàâäãåç]|(?<!\p{L})Ã[–—‘’“”…•Šš]`,
    // The first two bytes of Vietnamese letters.
    String.raw`·ª[^\0-\x7f]|(?<=\p{L}{2})·∫[^\0-\x7f]`,
    // A capital within a word, before a sign; but `nmÅ²`.
    String.raw`(?<=\p{Ll})(?:[ÂÃ][ªºµ«»\u00a0]|[ÄÅ](?![²³¹°\p{Lu}\p{Ll}–—‘’“”…•\u00a0])[^\0-\x7f])`,
    // Low quotation marks before a letter of the range that no word begins with and another such sign.
    '[‚„][ÄÅÇàâÜÖäãåçê]',
    'Ô¨[ÄÅÇÉÑÖÜ]',
    // A root, a florin sign or "almost equal" as part of a word: a formula has an operand behind it, and no word around.
    `${IN_WORD}[√ƒ≈]${NO_OPERAND}`,
    String.raw`${BEGINS_WORD}[√ƒ≈]${NO_OPERAND}(?=\p{Ll})`,
    `${IN_WORD}√[±≤≥£¥]`,
    String.raw`(?<=\p{L}{2}|(?<![\p{L}\p{N}])\p{Lu})√[∂∏∫](?=\p{Ll}{2})`,
    String.raw`(?<!\S)¬∑(?!\S)`,
  ].join('|'),
  'uy',
);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Characters in a row that are not plain ASCII, and their offset in the raw text. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly piece: Piece;
}

/** A sequence and where it stands. */
interface Sequence extends Mojibake {
  readonly piece: Piece;
}

/** The sequences of a text with these runs: those to repair, and those that only may be wrong. */
export function findMojibake(runs: readonly Run[]): FoundMojibake {
  const found = CODECS.map((candidate) => repairable(runs, candidate));
  const certain = found.flatMap((one) => one.certain);
  const repaired = new Set(certain.flatMap(({ start, end }) => [start, end - 1]));
  const doubtful = found
    .flatMap((one) => one.doubtful)
    .filter(({ start, end }) => !repaired.has(start) && !repaired.has(end - 1));
  return { certain: certain.sort((a, b) => a.start - b.start), doubtful };
}

function repairable(runs: readonly Run[], candidate: Codec): FoundMojibake {
  const all = sequencesOf(runs, candidate);
  const certain = certainOf(all);
  if (certain.length === 0) return { certain, doubtful: [] };
  if (certain.length * 2 > all.length && isCovered(runs, all))
    return { certain: all, doubtful: [] };
  const known = new Set(certain);
  return {
    certain,
    doubtful: all.filter((sequence) => !known.has(sequence) && !ORDINARY.test(sequence.raw)),
  };
}

function isCovered(runs: readonly Run[], all: readonly Mojibake[]): boolean {
  const covered = all.reduce((sum, sequence) => sum + sequence.raw.length, 0);
  let upper = 0;
  for (const { text } of runs) {
    for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) upper += 1;
  }
  return covered === upper;
}

/** Sequences that are certain by themselves, and runs of sequences. */
function certainOf(all: readonly Sequence[]): Sequence[] {
  const runs: Sequence[][] = [];
  for (const sequence of all) {
    const run = runs.at(-1);
    if (run?.at(-1)?.end === sequence.start) run.push(sequence);
    else runs.push([sequence]);
  }
  return runs.flatMap((run) => (isCertainRun(run) ? run : run.filter(isCertain)));
}

function isCertain({ start, raw, piece }: Sequence): boolean {
  CERTAIN.lastIndex = start - piece.start;
  return NO_TEXT.test(raw) || CERTAIN.test(piece.text);
}

/** Words of another script: three different letters or more, one of which does not look like text. */
function isCertainRun(run: readonly Mojibake[]): boolean {
  const different = new Set(run.map((sequence) => sequence.raw));
  return (
    different.size >= 3 &&
    run.some((sequence) => !ORDINARY.test(sequence.raw)) &&
    run.some((sequence) => /[\p{Lu}\p{Ll}]/u.test(sequence.raw))
  );
}

/** A sequence has two characters at least, and lies within a run. */
function sequencesOf(runs: readonly Run[], { name, bytes, sequences }: Codec): Sequence[] {
  // The same few letters come again and again.
  const texts = new Map<string, string | undefined>();
  const all: Sequence[] = [];
  for (const run of runs) {
    if (run.text.length === 1) continue;
    for (const { 0: found, index } of run.text.matchAll(sequences)) {
      if (!texts.has(found)) texts.set(found, decoded(found, bytes));
      const text = texts.get(found);
      const start = run.start + index;
      if (text !== undefined)
        all.push({
          start,
          end: start + found.length,
          raw: found,
          text,
          codec: name,
          piece: run.piece,
        });
    }
  }
  return all;
}

/** Undefined for what looks like UTF-8 but is none: overlong forms and surrogates. */
function decoded(raw: string, bytes: ReadonlyMap<string, number>): string | undefined {
  try {
    return utf8.decode(Uint8Array.from(raw, (character) => Number(bytes.get(character))));
  } catch {
    return undefined;
  }
}
