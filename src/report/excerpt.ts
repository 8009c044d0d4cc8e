/** The line a message is about, as a terminal can show it, and a mark below the place. */
import { stripVTControlCharacters } from 'node:util';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { Source } from '../digest/source.ts';

export interface Excerpt {
  /** Number of the line in the file. */
  readonly line: number;
  /** The line, or the part of it around the place; nothing in it moves a cursor. */
  readonly text: string;
  /** Spaces up to the place, then `^~~~` below it. */
  readonly mark: string;
}

/** Cells that a line may take, and how many of them stand before a place far to the right. */
const MOST_CELLS = 96;
const CELLS_BEFORE = 32;

/** Gives the lines of a file as they stand in it, before any repair; undefined for a file that was not read. */
export function linesOf(file: VFile): readonly string[] | undefined {
  if (typeof file.value !== 'string') return undefined;
  const edits = file.data.source?.edits ?? [];
  const raw = new Source(file.value, edits).rawSlice(0, file.value.length);
  return raw.split(/\r\n?|\n/);
}

/** The part of a line that a message is about; undefined where the message is about no line with text. */
export function excerpt(
  lines: readonly string[],
  { line = 1, column = 1, place }: VFileMessage,
): Excerpt | undefined {
  const raw = lines[line - 1];
  if (raw === undefined || raw.trim() === '') return undefined;
  const start = Math.min(column - 1, raw.length);
  const end = place && 'end' in place && place.end.line === line ? place.end.column - 1 : start;
  const from = firstShown(raw, start);
  const head = (from > 0 ? '…' : '') + visible(raw.slice(from, start));
  const before = cellsOf(head);
  const span = cellsOf(visible(raw.slice(start, Math.min(end, start + MOST_CELLS))));
  // Below a whole paragraph a line of tildes says nothing; its beginning does.
  const tildes = before + span < MOST_CELLS ? Math.max(0, span - 1) : 0;
  return {
    line,
    text: cut(head + visible(raw.slice(start, start + MOST_CELLS + 1))),
    mark: `${' '.repeat(before)}^${'~'.repeat(tildes)}`,
  };
}

/** The offset from which a line is shown, so that the place is in view. */
function firstShown(raw: string, start: number): number {
  const near = raw.slice(Math.max(0, start - MOST_CELLS), start);
  if (start === near.length && cellsOf(visible(near)) <= MOST_CELLS / 2) return 0;
  let from = start;
  let cells = 0;
  for (const character of [...near].reverse()) {
    cells += cellsOf(visible(character));
    if (cells > CELLS_BEFORE) break;
    from -= character.length;
  }
  return from;
}

function cut(text: string): string {
  let cells = 0;
  let kept = '';
  for (const character of text) {
    cells += cellsOf(character);
    if (cells > MOST_CELLS) return `${kept}…`;
    kept += character;
  }
  return kept;
}

/** Controls as pictures (`␀`), what is invisible or reorders text by its code, tabs as spaces. */
function visible(text: string): string {
  return text.replaceAll('\t', '    ').replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** Joiners stay: emoji and many scripts need them. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text for a terminal: without what would move the cursor or colour it. */
export const plain = (text: string): string =>
  stripVTControlCharacters(text).replace(/\p{Cc}/gu, ' ');

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const JOINED = /\p{M}|\u200c|\u200d/u;

/** How many cells of a terminal a text takes: none for accents that join a letter, two for Chinese and emoji. */
function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += JOINED.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return cells;
}
