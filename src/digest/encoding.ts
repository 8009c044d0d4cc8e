/**
 * From a file's bytes to text a reader can trust. Every change is an `Edit` with the reason, so that it can be
 * reported and undone: what stood in the file stays reachable.
 */

import { isAscii, isUtf8, transcode } from 'node:buffer';
import { findMojibake, MOJIBAKE, type Mojibake, type Run } from './mojibake.ts';
import { type Edit, type Piece, piecesOf, Source } from './source.ts';

/** What was repaired: `ruleId` is the diagnostic's, `message` says it for people. */
export interface Repair extends Edit {
  readonly ruleId:
    | 'mojibake'
    | 'control-character'
    | 'line-ending'
    | 'invalid-utf8'
    | 'line-too-long';
  readonly message: string;
}

export interface Decoded {
  readonly source: Source;
  readonly repairs: readonly Repair[];
}

/** A change to the raw text, by offsets in it. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly ruleId: Repair['ruleId'];
  readonly message: string;
}

/** Decodes a digest (UTF-8, or UTF-16 with a byte order mark) and repairs what a wrong decoding left in it. */
export function decode(bytes: Uint8Array): Decoded {
  const { texts, isValid } = toTexts(bytes);
  if (isValid && !texts.some((text) => SUSPICIOUS.test(text) || text.length > MOST_IN_LINE)) {
    return { source: new Source(texts), repairs: [] };
  }
  const pieces = piecesOf(texts);
  const runs = pieces.flatMap(runsOf);
  const { certain, doubtful } = findMojibake(runs);
  const replacements = [
    ...certain.map(asMojibake),
    ...doubtful.map(asDoubtful),
    ...withControls(runs).flatMap((piece) => [...findControls(piece, !isValid)]),
    ...pieces.flatMap((piece) => [...findLongLines(piece)]),
  ];
  return apply(
    pieces,
    replacements.sort((a, b) => a.start - b.start),
  );
}

/** What is neither plain ASCII nor a tab or line ending; looks back, so that all else is passed over quickly. */
const RUN = /[^ -~](?<![\t\n])[^\t\n -~]*/g;

/** Whatever may need repair lies in these. */
function runsOf(piece: Piece): Run[] {
  return Array.from(piece.text.matchAll(RUN), ({ 0: text, index }) => ({
    start: piece.start + index,
    text,
    piece,
  }));
}

/** The text: UTF-8 in pieces of whole lines, anything else in one. */
function toTexts(bytes: Uint8Array): { texts: string[]; isValid: boolean } {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  if (isUtf8(bytes)) return { texts: wholeLines(bytes).map(utf8Text), isValid: true };
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  return { texts: [text], isValid: label !== 'utf-8' };
}

/**
 * In bytes. A string of more than 128 KB, 64 Ki characters beyond Latin-1, gets memory of its own from the system, which
 * takes longer than all that is done with it.
 */
const PIECE = 32 * 1024;
const LF = 0x0a;

/** Bytes in pieces that end with LF, but for the last; a line of more than a piece has one for itself. */
function wholeLines(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let start = 0, end = 0; start < bytes.length || pieces.length === 0; start = end) {
    end = bytes.lastIndexOf(LF, start + PIECE - 1) + 1;
    if (start + PIECE >= bytes.length) end = bytes.length;
    else if (end <= start) end = bytes.indexOf(LF, start) + 1 || bytes.length;
    pieces.push(bytes.subarray(start, end));
  }
  return pieces;
}

/** The text of valid UTF-8. By way of UTF-16 it takes a third of the time that other decoders need. */
function utf8Text(bytes: Uint8Array): string {
  if (isAscii(bytes))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

/** In UTF-16 units; the longest line of a real digest has 3,456. */
const MOST_IN_LINE = 1024 * 1024;
const LINE = /[^\r\n]+/g;

/** The ends of lines that no digest has: a reader would have to hold all of them at once. */
function* findLongLines(piece: Piece): Generator<Replacement> {
  if (piece.text.length <= MOST_IN_LINE) return;
  for (const { 0: line, index } of piece.text.matchAll(LINE)) {
    if (line.length <= MOST_IN_LINE) continue;
    const message = `Unexpected line of ${line.length} characters, expected at most ${MOST_IN_LINE}: the rest is cut`;
    const at = piece.start + index;
    const [start, end] = [at + MOST_IN_LINE, at + line.length];
    yield { start, end, text: '', ruleId: 'line-too-long', message };
  }
}

function asMojibake(found: Mojibake): Replacement {
  const message = `Repaired ${JSON.stringify(found.raw)} to ${JSON.stringify(found.text)} (UTF-8 once read as ${found.codec})`;
  return { ...found, ruleId: 'mojibake', message };
}

/** What may be right is kept. */
function asDoubtful({ start, end, raw, text, codec }: Mojibake): Replacement {
  const message = `Kept ${JSON.stringify(raw)}, which may be ${JSON.stringify(text)} (UTF-8 once read as ${codec})`;
  return { start, end, text: raw, ruleId: 'mojibake', message };
}

/**
 * Line endings other than LF; C0 and C1 controls; characters that have no width, are blank or invisible, or turn the
 * direction of text: they break words, hide or reorder text. Joiners stay where one side is no Latin letter or ASCII:
 * scripts and emoji need them. So do variation selectors behind their letters, and the tags of flags such as that of
 * Wales; elsewhere both hide text.
 */
const CONTROLS = new RegExp(
  [
    String.raw`\r\n?|[\u2028\u2029\u0085]`,
    String.raw`[\0-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]+`,
    String.raw`(?<![^\0-\x7f\p{Script=Latin}])[\u200c\u200d]+(?![^\0-\x7f\p{Script=Latin}])`,
    String.raw`(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]+|(?<!\p{Script=Mongolian})\u180f+`,
    String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}|[\u{e0000}-\u{e007f}]+`,
    String.raw`\ufffd+`,
  ].join('|'),
  'gu',
);

/**
 * Any character that the expression above may begin with, or the first half of one: most files hold none. Looks back at
 * what is not plain ASCII, so that all else is passed over quickly.
 */
const ANY_CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[^ -~](?<=[\u034f\u180f\0-\b\v-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\uffff\ud82f\ud834\udb40])/;

/** Whatever may need repair, in one look over the text. */
const SUSPICIOUS = new RegExp(`[^ -~](?<=(?=${ANY_CONTROL.source}|${MOJIBAKE})[^])`);

/** What stands for a space is one. */
const BLANK = /[\u2028\u2029\u0085\v\f\u115f\u1160\u3164\uffa0]/;

/** The pieces of these runs that may hold a control. */
function withControls(runs: readonly Run[]): Piece[] {
  return [...new Set(runs.filter(({ text }) => ANY_CONTROL.test(text)).map(({ piece }) => piece))];
}

function* findControls(piece: Piece, invalid: boolean): Generator<Replacement> {
  for (const { 0: found, index } of piece.text.matchAll(CONTROLS)) {
    const start = piece.start + index;
    const end = start + found.length;
    if (found.startsWith('\r')) {
      yield { start, end, text: '\n', ruleId: 'line-ending', message: 'Read CR as a line ending' };
    } else if (found.startsWith('\ufffd')) {
      // A replacement character that stands in a valid file is what the producer wrote.
      if (invalid)
        yield {
          start,
          end,
          text: found,
          ruleId: 'invalid-utf8',
          message: 'Unexpected bytes, expected UTF-8',
        };
    } else if (!found.startsWith('\ud83c')) {
      const characters = [...found];
      const codes = [...new Set(characters)].map(
        (c) => `U+${c.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
      );
      const text = BLANK.test(found) ? ' ' : '';
      const { length } = characters;
      const message = `Removed ${length === 1 ? '' : `${length} × `}${codes.join(', ')}`;
      yield { start, end, text, ruleId: 'control-character', message };
    }
  }
}

/** Replacements are in order of their start; none lies in two pieces. */
function apply(pieces: readonly Piece[], replacements: readonly Replacement[]): Decoded {
  const repairs: Repair[] = [];
  const texts: string[] = [];
  let next = 0;
  let length = 0;
  for (const { start: offset, text: raw } of pieces) {
    let repaired = '';
    let at = 0;
    for (; Number(replacements[next]?.start) < offset + raw.length; next += 1) {
      const { start: from, end: to, text, ruleId, message } = replacements[next] as Replacement;
      const end = to - offset;
      // Controls may follow one that is the last part of a mojibake; a line may be cut within one.
      const isRest = ruleId === 'control-character' || ruleId === 'line-too-long';
      const start = isRest ? Math.max(from - offset, at) : from - offset;
      if (start < at || start >= end) continue;
      repaired += raw.slice(at, start);
      const place = length + repaired.length;
      repairs.push({
        start: place,
        end: place + text.length,
        raw: raw.slice(start, end),
        ruleId,
        message,
      });
      repaired += text;
      at = end;
    }
    texts.push(repaired + raw.slice(at));
    length += repaired.length + raw.length - at;
  }
  return { source: new Source(texts, repairs), repairs };
}
