/**
 * From a file's bytes to text a reader can trust. Every change is an `Edit` with the reason, so that it can be
 * reported and undone: what stood in the file stays reachable.
 */

import { findMojibake } from './mojibake.ts';
import { type Edit, Source } from './source.ts';

/** What was repaired: `ruleId` is the diagnostic's, `message` says it for people. */
export interface Repair extends Edit {
  readonly ruleId: 'mojibake' | 'control-character' | 'line-ending' | 'invalid-utf8';
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
  const raw = toText(bytes);
  const replacements = [...findMojibake(raw).map(asMojibake), ...findControls(raw, !isUtf8(bytes))];
  return apply(
    raw,
    replacements.sort((a, b) => a.start - b.start),
  );
}

function toText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function asMojibake(found: {
  start: number;
  end: number;
  text: string;
  codec: string;
  raw: string;
}) {
  const message = `Repaired ${JSON.stringify(found.raw)} to ${JSON.stringify(found.text)} (UTF-8 once read as ${found.codec})`;
  return { ...found, ruleId: 'mojibake' as const, message };
}

/**
 * Line endings other than LF; C0 and C1 controls; zero-width spaces, byte order marks and bidirectional controls,
 * which hide or reorder text (joiners stay: scripts and emoji need them).
 */
const CONTROLS =
  /\r\n?|[\u2028\u2029\u0085]|(?:(?![\t\n\r\u0085])\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb])+|\ufffd+/gu;

function* findControls(raw: string, invalid: boolean): Generator<Replacement> {
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
    } else {
      const codes = [...new Set(found)].map(
        (c) => `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
      );
      const text = /[\u2028\u2029\u0085\v\f]/.test(found) ? ' ' : '';
      const message = `Removed ${found.length === 1 ? '' : `${found.length} × `}${codes.join(', ')}`;
      yield { start, end, text, ruleId: 'control-character', message };
    }
  }
}

function apply(raw: string, replacements: readonly Replacement[]): Decoded {
  const parts: string[] = [];
  const repairs: Repair[] = [];
  let at = 0;
  let length = 0;
  for (const { start: from, end, text, ruleId, message } of replacements) {
    // Controls may follow one that is the last part of a mojibake.
    const start = ruleId === 'control-character' ? Math.max(from, at) : from;
    if (start < at || start >= end) continue;
    parts.push(raw.slice(at, start), text);
    length += start - at;
    repairs.push({
      start: length,
      end: length + text.length,
      raw: raw.slice(start, end),
      ruleId,
      message,
    });
    length += text.length;
    at = end;
  }
  parts.push(raw.slice(at));
  return { source: new Source(parts.join(''), repairs), repairs };
}
