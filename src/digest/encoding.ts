/**
 * From a file's bytes to text a reader can trust. Every change is an `Edit` with the reason, so that it can be
 * reported and undone: what stood in the file stays reachable.
 */

import { isAscii, isUtf8, transcode } from 'node:buffer';
import { findMojibake, MOJIBAKE, type Mojibake, type Run } from './mojibake.ts';
import { type Edit, Source } from './source.ts';

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
  const { raw, isValid } = toText(bytes);
  if (isValid && !SUSPICIOUS.test(raw) && raw.length <= MOST_IN_LINE) {
    return { source: new Source(raw), repairs: [] };
  }
  const runs = runsOf(raw);
  const { certain, doubtful } = findMojibake(raw, runs);
  const replacements = [
    ...certain.map(asMojibake),
    ...doubtful.map(asDoubtful),
    ...findControls(raw, runs, !isValid),
    ...findLongLines(raw),
  ];
  return apply(
    raw,
    replacements.sort((a, b) => a.start - b.start),
  );
}

/** Whatever may need repair lies in these. */
function runsOf(raw: string): Run[] {
  return Array.from(raw.matchAll(/[^\t\n -~]+/g), ({ 0: text, index: start }) => ({ start, text }));
}

function toText(bytes: Uint8Array): { raw: string; isValid: boolean } {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  if (isUtf8(bytes)) return { raw: utf8Text(bytes), isValid: true };
  const raw = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  return { raw, isValid: label !== 'utf-8' };
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
function* findLongLines(raw: string): Generator<Replacement> {
  if (raw.length <= MOST_IN_LINE) return;
  for (const { 0: line, index } of raw.matchAll(LINE)) {
    if (line.length <= MOST_IN_LINE) continue;
    const message = `Unexpected line of ${line.length} characters, expected at most ${MOST_IN_LINE}: the rest is cut`;
    const [start, end] = [index + MOST_IN_LINE, index + line.length];
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

function* findControls(
  raw: string,
  runs: readonly Run[],
  invalid: boolean,
): Generator<Replacement> {
  if (!runs.some(({ text }) => ANY_CONTROL.test(text))) return;
  for (const { 0: found, index: start } of raw.matchAll(CONTROLS)) {
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

function apply(raw: string, replacements: readonly Replacement[]): Decoded {
  const repairs: Repair[] = [];
  let repaired = '';
  let at = 0;
  for (const { start: from, end, text, ruleId, message } of replacements) {
    // Controls may follow one that is the last part of a mojibake; a line may be cut within one.
    const start =
      ruleId === 'control-character' || ruleId === 'line-too-long' ? Math.max(from, at) : from;
    if (start < at || start >= end) continue;
    repaired += raw.slice(at, start);
    repairs.push({
      start: repaired.length,
      end: repaired.length + text.length,
      raw: raw.slice(start, end),
      ruleId,
      message,
    });
    repaired += text;
    at = end;
  }
  return { source: new Source(repaired + raw.slice(at), repairs), repairs };
}
