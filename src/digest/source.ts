/** A digest's text after repair, its lines, and the way back to what stands in the file. */
import type { Point, Position } from 'unist';
import { boldLabel, type Label, plainLabel } from './labels.ts';

/** One change made to the raw text. `start` and `end` are offsets in the repaired text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

/** Whole lines of a text, but for the last piece, which may end without a line ending. */
export interface Piece {
  /** Offset in the text. */
  readonly start: number;
  readonly text: string;
}

/** Texts that follow each other as pieces of one. */
export function piecesOf(texts: readonly string[]): Piece[] {
  let start = 0;
  return texts.map((text) => {
    const piece = { start, text };
    start += text.length;
    return piece;
  });
}

/** `text` has no line ending; `start` and `end` are offsets in the repaired text. */
export class Line {
  /** Counted from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Nothing but white space. */
  readonly isBlank: boolean;
  #bold: Label | null | undefined;
  #plain: Label | null | undefined;

  constructor(number: number, start: number, text: string) {
    this.number = number;
    this.start = start;
    this.end = start + text.length;
    this.text = text;
    this.isBlank = isBlank(text);
  }

  /** The bold label it begins with. Looked for once: a reader asks when it comes to the lines before, too. */
  get boldLabel(): Label | undefined {
    if (this.#bold === undefined) this.#bold = boldLabel(this.text) ?? null;
    return this.#bold ?? undefined;
  }

  /** The plain label it begins with. */
  get plainLabel(): Label | undefined {
    if (this.#plain === undefined) this.#plain = plainLabel(this.text) ?? null;
    return this.#plain ?? undefined;
  }
}

export class Source {
  /** All of it. Not joined in memory before something looks into it, which readers do line by line. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly edits: readonly Edit[];
  readonly #pieces: readonly Piece[];
  /** For each edit, how much longer the raw text is up to and including it. */
  readonly #growth: readonly number[];
  /** Index of the line that was asked for last: the next place is mostly in it or a little further on. */
  #near = 0;

  /** `text` is whole, or in pieces of which all but the last end with a line; `edits` are in order and do not overlap. */
  constructor(text: string | readonly string[], edits: readonly Edit[] = []) {
    this.#pieces = piecesOf(typeof text === 'string' ? [text] : text);
    this.text = this.#pieces.reduce((before, piece) => before + piece.text, '');
    this.edits = edits;
    this.lines = linesOf(this.#pieces);
    let growth = 0;
    this.#growth = edits.map(({ start, end, raw }) => {
      growth += raw.length - (end - start);
      return growth;
    });
  }

  /** The first line after this one that is not blank. */
  nextText(line: Line): Line | undefined {
    let next = this.lines[line.number];
    while (next?.isBlank) next = this.lines[next.number];
    return next;
  }

  /** The text between two offsets, in a time that does not grow with its length: it is asked for line after line. */
  slice(start: number, end: number): string {
    const { start: from, text } = this.#pieceAt(start);
    if (end <= from + text.length) return text.slice(start - from, Math.max(start, end) - from);
    return this.text.slice(start, end);
  }

  /** The same, of what is asked for once: where it lies in several pieces, these are joined, and not the whole text. */
  cut(start: number, end: number): string {
    let { start: from, text } = this.#pieceAt(start);
    if (end <= from + text.length) return text.slice(start - from, Math.max(start, end) - from);
    let joined = text.slice(start - from);
    while (joined.length < end - start && from + text.length < this.text.length) {
      ({ start: from, text } = this.#pieceAt(from + text.length));
      joined += text.slice(0, end - from);
    }
    return joined;
  }

  #pieceAt(offset: number): Piece {
    const pieces = this.#pieces;
    const next = partition(pieces.length, (index) => Number(pieces[index]?.start) <= offset);
    return pieces[next - 1] ?? NOTHING;
  }

  /** The text of the file, before repair, between two offsets of the repaired text. */
  rawSlice(start: number, end: number): string {
    if (this.edits.length === 0) return this.cut(start, end);
    let raw = '';
    let at = start;
    for (let index = this.#firstEndingAfter(start); index < this.edits.length; index++) {
      const edit = this.edits[index];
      if (!edit || edit.start > end || (edit.start === end && end < this.text.length)) break;
      raw += this.cut(at, Math.max(at, edit.start)) + edit.raw;
      at = Math.max(at, edit.end);
    }
    return raw + this.cut(at, Math.max(at, end));
  }

  /** Line and column (from 1) and offset (from 0) in the file, before repair. */
  point(offset: number): Point {
    const index = this.lineIndexAt(offset);
    const raw = this.#rawOffset(offset);
    const start = this.#rawOffset(Number(this.lines[index]?.start));
    return { line: index + 1, column: raw - start + 1, offset: raw };
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }

  /** Index of the line that holds an offset. */
  lineIndexAt(offset: number): number {
    let index = this.#near;
    while (Number(this.lines[index + 1]?.start) <= offset) index++;
    while (index > 0 && Number(this.lines[index]?.start) > offset) index--;
    this.#near = index;
    return index;
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

const NOTHING: Piece = { start: 0, text: '' };

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

/** Most lines begin with plain ASCII, which tells it at once. */
function isBlank(line: string): boolean {
  const first = line.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && line.trim() === '';
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    const { start, text } = piece;
    let from = 0;
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      lines.push(new Line(lines.length + 1, start + from, text.slice(from, to)));
      from = to + 1;
    }
    if (piece === pieces.at(-1)) {
      lines.push(new Line(lines.length + 1, start + from, text.slice(from)));
    }
  }
  return lines;
}
