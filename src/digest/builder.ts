/** Collects what a reader locates, gives every line its role, and closes entries in order. */
import type { Point } from 'unist';
import type { Digest, Doubt, Field, Header, Prose, Role, Section } from './entry.ts';
import { isKnown, isRepeatable, isShort, type Label } from './labels.ts';
import type { Line, Source } from './source.ts';

type Child = Digest['children'][number];

/** A label without its place in a line. */
type FieldLabel = Omit<Label, 'valueAt'>;

/** A field whose last line is not known yet. */
interface OpenField {
  readonly label: FieldLabel;
  /** The line of its label. */
  readonly line: Line;
  readonly start: number;
  end: number;
}

interface OpenEntry {
  readonly start: Point;
  readonly fields: Field[];
  readonly names: Set<string>;
}

export class DigestBuilder {
  readonly source: Source;
  readonly #format: string;
  readonly #children: Child[] = [];
  readonly #roles: (Role | undefined)[];
  #entry: OpenEntry | undefined;
  #field: OpenField | undefined;
  #sections = 0;
  readonly #doubts: Doubt[] = [];

  constructor(source: Source, format: string) {
    this.source = source;
    this.#format = format;
    this.#roles = source.lines.map(() => undefined);
  }

  get inEntry(): boolean {
    return this.#entry !== undefined;
  }

  get inField(): boolean {
    return this.#field !== undefined;
  }

  /** Whether the open entry already has this field (in this language). */
  has(label: Pick<Label, 'name' | 'lang'> & Partial<Label>): boolean {
    return this.#entry?.names.has(keyOf(label)) === true;
  }

  /** What the open entry says under a name, in its own language. */
  valueOf(name: string): string | undefined {
    const open = this.#field;
    if (open?.label.name === name && open.label.lang === undefined) {
      return this.source.slice(open.start, open.end).trim();
    }
    const isIt = (field: Field) => field.name === name && field.lang === undefined;
    return this.#entry?.fields.find(isIt)?.value;
  }

  /** A line that is read in one way and may be meant in another, or of which a part has no place. */
  doubt(line: Line, rule: Doubt['rule'], reason: string): void {
    this.#doubts.push({ rule, reason, position: this.source.position(line.start, line.end) });
  }

  /** What the open field is. */
  get openLabel(): Pick<Label, 'name' | 'lang'> | undefined {
    return this.#field?.label;
  }

  /** The open field, and where it stands. */
  get openPart(): Readonly<OpenField> | undefined {
    return this.#field;
  }

  role(line: Line, role: Role): void {
    this.#roles[line.number - 1] = role;
  }

  frame(line: Line): void {
    this.closeField();
    this.role(line, 'frame');
  }

  openEntry(line: Line): void {
    this.closeEntry();
    this.#entry = { start: this.source.point(line.start), fields: [], names: new Set() };
  }

  /** Begins a field at `valueAt` of the line; it grows by `continueField` until the next part. */
  openField(line: Line, label: Label, valueEnd = line.end): void {
    this.#openField(line, label, line.start + label.valueAt, valueEnd);
  }

  /** Adds a whole value that stands in one line. */
  field(line: Line, label: FieldLabel, from: number, to: number): void {
    this.#openField(line, label, line.start + from, line.start + to);
    this.closeField();
  }

  #openField(line: Line, label: FieldLabel, start: number, end: number): void {
    this.closeField();
    this.role(line, 'field');
    this.#entry?.names.add(keyOf(label));
    this.#field = { label, line, start, end: Math.max(start, end) };
  }

  /** Adds a line to the open field; one that continues nothing is unclaimed. */
  continueField(line: Line, end = line.end): void {
    const open = this.#field && this.#goesOn(this.#field, line) ? this.#field : undefined;
    this.role(line, open ? 'field' : 'unclaimed');
    if (open) open.end = end;
  }

  /** Whether a line may be one of a field: links are addresses, and no blank line stands in a list of names. */
  #goesOn({ label, start, end }: OpenField, line: Line): boolean {
    if (!isShort(label) || this.source.slice(start, end).trim() === '') return true;
    if (label.name === 'link') return /https?:/i.test(line.text);
    return this.source.lines[line.number - 2]?.isBlank === false;
  }

  /** A label that the open entry has had, and that begins no other one: a line of the open field. */
  continueRepeated(line: Line, { label }: Label): void {
    const reason = `Unexpected second label ${JSON.stringify(label)} in an entry, read as text`;
    this.doubt(line, 'repeated-label', reason);
    this.continueField(line);
  }

  closeField(): void {
    const open = this.#field;
    this.#field = undefined;
    if (!open || !this.#entry) return;
    const printed = this.source.cut(open.start, open.end);
    const value = printed.trim();
    if (value === '') {
      // Nobody knows it for a label, so it is text that stands in no field.
      if (!isKnown(open.label)) this.unclaimed(open.line);
      return;
    }
    const start = open.start + printed.length - printed.trimStart().length;
    const end = start + value.length;
    const { name, label, lang } = open.label;
    const raw = this.source.edits.length === 0 ? value : this.source.rawSlice(start, end);
    const position = this.source.position(start, end);
    this.#entry.fields.push(
      lang === undefined
        ? { type: 'field', name, label, value, raw, position }
        : { type: 'field', name, label, lang, value, raw, position },
    );
  }

  closeEntry(): void {
    this.closeField();
    const open = this.#entry;
    this.#entry = undefined;
    if (!open) return;
    const { start, fields: children } = open;
    const position = { start, end: children.at(-1)?.position.end ?? start };
    const section = this.#sections - 1;
    this.#children.push(
      section < 0
        ? { type: 'entry', children, position }
        : { type: 'entry', children, section, position },
    );
  }

  header(line: Line, name: string, from: number, to: number): void {
    this.role(line, 'header');
    const value = line.text.slice(from, to).trimEnd();
    const start = line.start + from;
    const position = this.source.position(start, start + value.length);
    this.#children.push({ type: 'header', name, value, position } satisfies Header);
  }

  section(line: Line, heading: string): void {
    this.closeEntry();
    this.role(line, 'section');
    this.#sections += 1;
    const position = this.source.position(line.start, line.end);
    this.#children.push({ type: 'section', heading, position } satisfies Section);
  }

  /** Gives the last section its range of days. */
  range(line: Line, range: string): void {
    this.role(line, 'section');
    const index = this.#children.findLastIndex(({ type }) => type === 'section');
    const section = this.#children[index];
    if (section?.type === 'section') this.#children[index] = { ...section, range };
  }

  /** A line of the digest's own text; lines that follow each other make one block. */
  prose(line: Line): void {
    this.role(line, 'prose');
    const last = this.#children.at(-1);
    const start = last?.type === 'prose' ? last.position.start : this.source.point(line.start);
    const value =
      last?.type === 'prose' ? `${last.value}\n${this.#gap(line)}${line.text}` : line.text;
    if (last?.type === 'prose') this.#children.pop();
    const position = { start, end: this.source.point(line.end) };
    this.#children.push({ type: 'prose', value, position } satisfies Prose);
  }

  unclaimed(line: Line): void {
    this.role(line, 'unclaimed');
  }

  /** Ends the digest. A line that no call was made for is unclaimed: it never disappears silently. */
  finish(): Digest {
    this.closeEntry();
    for (const line of this.source.lines) {
      if (!line.isBlank && this.#roles[line.number - 1] === undefined) this.unclaimed(line);
    }
    return {
      type: 'digest',
      format: this.#format,
      children: this.#children,
      roles: this.#roles,
      doubts: this.#doubts,
    };
  }

  /** A blank line before this one is kept: in Markdown it parts paragraphs. */
  #gap(line: Line): string {
    return this.source.lines[line.number - 2]?.isBlank ? '\n' : '';
  }
}

/** What an entry has once: a field of the model by its name, anything else by its label (`Code`, `Project`). */
function keyOf({ name, label, lang }: Pick<Label, 'name' | 'lang'> & Partial<Label>): string {
  const key = isRepeatable({ name }) ? (label ?? name) : name;
  return lang === undefined ? key : `${key}\n${lang}`;
}
