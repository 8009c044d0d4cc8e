/** A digest's text after repair, its lines, and the way back to what stands in the file. */
import type { Point, Position } from 'unist';

/** One change made to the raw text. `start` and `end` are offsets in the repaired text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

/** `text` has no line ending; `start` and `end` are offsets in the repaired text. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class Source {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly edits: readonly Edit[];
  /** For each line, the index of the first line after it that is not blank. */
  readonly #next: Int32Array;
  /** For each edit, how much longer the raw text is up to and including it. */
  readonly #growth: readonly number[];

  /** `edits` are in order and do not overlap. */
  constructor(text: string, edits: readonly Edit[] = []) {
    this.text = text;
    this.edits = edits;
    this.lines = linesOf(text);
    this.#next = nextTexts(this.lines);
    let growth = 0;
    this.#growth = edits.map(({ start, end, raw }) => {
      growth += raw.length - (end - start);
      return growth;
    });
  }

  /** The first line after this one that is not blank. */
  nextText(line: Line): Line | undefined {
    return this.lines[Number(this.#next[line.number - 1])];
  }

  /** The text of the file, before repair, between two offsets of the repaired text. */
  rawSlice(start: number, end: number): string {
    if (this.edits.length === 0) return this.text.slice(start, end);
    let raw = '';
    let at = start;
    for (let index = this.#firstEndingAfter(start); index < this.edits.length; index++) {
      const edit = this.edits[index];
      if (!edit || edit.start > end || (edit.start === end && end < this.text.length)) break;
      raw += this.text.slice(at, Math.max(at, edit.start)) + edit.raw;
      at = Math.max(at, edit.end);
    }
    return raw + this.text.slice(at, Math.max(at, end));
  }

  /** Line and column (from 1) and offset (from 0) in the file, before repair. */
  point(offset: number): Point {
    const line = this.lines[this.lineIndexAt(offset)];
    const start = line?.start ?? 0;
    const raw = this.#rawOffset(offset);
    return { line: line?.number ?? 1, column: raw - this.#rawOffset(start) + 1, offset: raw };
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }

  /** Index of the line that holds an offset. */
  lineIndexAt(offset: number): number {
    return partition(this.lines.length, (index) => Number(this.lines[index]?.start) <= offset) - 1;
  }

  /** Index of the first edit at or after an offset; what was removed there belongs to the text that follows. */
  #firstEndingAfter(offset: number): number {
    return partition(this.edits.length, (index) => {
      const edit = this.edits[index];
      return (
        edit !== undefined && (edit.end < offset || (edit.end === offset && edit.start < offset))
      );
    });
  }

  #rawOffset(offset: number): number {
    if (this.edits.length === 0) return offset;
    return offset + (this.#growth[this.#firstEndingAfter(offset) - 1] ?? 0);
  }
}

/** How many indexes from 0 satisfy a condition that holds for a first part of them. */
function partition(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nextTexts(lines: readonly Line[]): Int32Array {
  const next = new Int32Array(lines.length);
  let found = lines.length;
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = found;
    if (lines[index]?.text.trim() !== '') found = index;
  }
  return next;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push({ number: lines.length + 1, start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}
