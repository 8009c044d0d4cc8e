/**
 * New entries that do not begin as their format says: a heading of another level, or without its space, or wrapped; a
 * title under a label; no title at all. What tells them is a label that comes only once in an entry, with another paper
 * behind it, or a heading or rule and, in the lines below, the address of another paper.
 */
import { parseIdentifier } from '../../paper/identifier.ts';
import type { DigestBuilder } from '../builder.ts';
import { isKnown, type Label, nextLabelInLine } from '../labels.ts';
import type { Line, Source } from '../source.ts';

/** A heading of any level, with or without its space. */
const ANY_HEADING = /^(?:> ?)?#{1,6}[ \t]*(?=[^\s#])/;
/** `Title:` in small letters, indented, quoted or in a list. */
const ANY_TITLE = /^[ \t>]*(?:[-*+][ \t]+)?title[ \t]*[:：][ \t]*(?=\S)/i;
/** A heading that is a link. */
const LINKED = /^(?:> ?)?#{1,6}[ \t]*\[(.*)\]\((https?:[^\s()]+)\)[ \t]*$/i;
/** A line with an address and no words but a label. */
const ADDRESS_LINE =
  /^[\s>*_-]*(?:[A-Za-z][A-Za-z ]{1,20}[*_]*[:：][*_ ]*)?(?:\[[^[\]]*\]\()?<?https?:\/\/[^\s<>()]+[)>]?\s*$/i;
/** A line in bold, which may be a title, too. */
const BOLD_LINE = /^[ \t]{0,3}(?:[-*+] )?\*\*([^*]+)\*\*[ \t]*$/;
/** How many lines a title may wrap to, and how many more the labels of an entry take before its link. */
const MOST_LINES = 3;
/** A heading or a rule: what follows is another part. */
const PART = /^[ \t]*(?:#|-{3}|\*{3}|_{3}|={3})/;
const SHORT = new Set(['authors', 'link']);
const BY = /^[ \t]*by\b/i;

export interface LostHead {
  /** That of the title, or one made for a heading. */
  readonly label: Label;
  /** Where the title ends in its line. */
  readonly valueEnd: number;
  /** Whether the lines below belong to the title. */
  readonly isWrapped: boolean;
}

interface LabelBelow {
  readonly line: Line;
  readonly label: Label;
  /** The lines between. */
  readonly between: readonly Line[];
}

/** The label that a line begins with, if the table knows it: in bold, else plain. */
export function knownLabel(line: Line): Label | undefined {
  const bold = line.boldLabel;
  return bold && isKnown(bold) ? bold : line.plainLabel;
}

/** The label below a line, and below the lines that follow it without a blank one. */
export function labelBelow(source: Source, line: Line): LabelBelow | undefined {
  const between: Line[] = [];
  for (let next = source.nextText(line); next; next = source.nextText(next)) {
    const label = knownLabel(next);
    if (label) return { line: next, label, between };
    const isNext = next.number === line.number + between.length + 1;
    if (!isNext || between.length === MOST_LINES || PART.test(next.text)) break;
    between.push(next);
  }
  return undefined;
}

/** Whether a line begins an entry within the open one, or the first one, without the sign that its format has for it. */
export function lostHeadAt(builder: DigestBuilder, line: Line): LostHead | undefined {
  const title = titleIn(line);
  if (!title || title.label.lang !== undefined) return undefined;
  const below = labelBelow(builder.source, line);
  const isTold = below !== undefined && isTelling(builder, below);
  if (!isTold && (title.isBold || !isStranger(builder, line))) return undefined;
  const isWrapped = isTold && !title.isBold && !below.between.some(({ text }) => BY.test(text));
  return { label: title.label, valueEnd: line.start + title.end, isWrapped };
}

/** Whether a line, or one of the next lines of its part, is the address of another paper than the open entry's. */
export function isStranger(builder: DigestBuilder, first: Line): boolean {
  const own = identifierIn(builder.valueOf('link') ?? '');
  const { source } = builder;
  let line: Line | undefined = first;
  for (let count = 0; own && line && count <= MOST_LINES; ) {
    if (/[\p{L}\p{N}]/u.test(line.text)) count += 1;
    const isAddress = LINKED.test(line.text) || ADDRESS_LINE.test(line.text);
    const id = isAddress ? identifierIn(line.text) : undefined;
    if (id) return id !== own;
    line = source.nextText(line);
    if (line && PART.test(line.text)) return false;
  }
  return false;
}

/** Reads the address of an entry that has no label for it. */
export function readAddress(builder: DigestBuilder, line: Line): boolean {
  const isLink = !builder.inField && !builder.has({ name: 'link' }) && ADDRESS_LINE.test(line.text);
  if (isLink) builder.field(line, { name: 'link', label: 'link' }, 0, line.text.length);
  return isLink;
}

/** A label of no length before a title. */
function titleAt(valueAt: number): Label {
  return { name: 'title', label: 'title', valueAt };
}

/** What may be a title in a line: a heading, a value under a label, or a line in bold. */
function titleIn(line: Line): { label: Label; end: number; isBold: boolean } | undefined {
  const { text } = line;
  const [heading] = ANY_HEADING.exec(text) ?? ANY_TITLE.exec(text) ?? [];
  if (heading) return { label: titleAt(heading.length), end: text.length, isBold: false };
  const label = knownLabel(line);
  if (label) return label.name === 'title' ? { label, end: text.length, isBold: false } : undefined;
  const [, bold] = BOLD_LINE.exec(text) ?? [];
  if (bold === undefined) return undefined;
  const from = text.indexOf(bold);
  return { label: titleAt(from), end: from + bold.length, isBold: true };
}

export function openLostHead(builder: DigestBuilder, line: Line, lost: LostHead): void {
  builder.openEntry(line);
  const [, title, address] = LINKED.exec(line.text) ?? [];
  if (title && address) {
    const at = line.text.indexOf(title);
    const linkAt = line.text.lastIndexOf(address);
    builder.field(line, lost.label, at, at + title.length);
    builder.field(line, { name: 'link', label: 'link' }, linkAt, linkAt + address.length);
    return;
  }
  builder.openField(line, lost.label, lost.valueEnd);
  if (!lost.isWrapped) builder.closeField();
}

/** Whether a label is one that an entry has once, with another paper behind it than the open entry. */
function isTelling(builder: DigestBuilder, { line, label }: LabelBelow): boolean {
  if (builder.inEntry) return isOtherPaper(builder, line, label);
  return isOnce(label) && identifierIn(linkFrom(builder.source, line) ?? '') !== undefined;
}

/**
 * Whether a label begins another paper than the open entry, which has had the label or its link: there is a link to
 * another one, or its authors have another link, or none and are others. A translator may repeat the labels of the paper
 * it translates, and an abstract may link to its code.
 */
export function isOtherPaper(builder: DigestBuilder, line: Line, label: Label): boolean {
  if (!isOnce(label) || !(builder.has(label) || builder.has({ name: 'link' }))) return false;
  const [link, own] = [linkFrom(builder.source, line), builder.valueOf('link')];
  const id = link && identifierIn(link);
  if (id) return id !== identifierIn(own ?? '');
  if (label.name !== 'authors') return false;
  if (link) return isOther(link, own);
  return isOther(valueFrom(builder.source, line, label), builder.valueOf('authors'));
}

const isOther = (value: string | undefined, own: string | undefined): boolean =>
  value !== undefined && own !== undefined && value !== own;

/** What no abstract has; a translated title stands before the link. */
function isOnce({ name, lang }: Label): boolean {
  return lang === undefined ? SHORT.has(name) : name === 'title';
}

/** The link of the labels from a line on, up to the next title. */
function linkFrom(source: Source, from: Line): string | undefined {
  let line: Line | undefined = from;
  for (let count = 0; line && !PART.test(line.text) && count <= MOST_LINES; count += 1) {
    const label = knownLabel(line);
    if (label?.name === 'link') return valueFrom(source, line, label);
    if (label?.name === 'title' && label.lang === undefined) return undefined;
    const inLine = label && nextLabelInLine(line.text, label.valueAt)?.label;
    if (inLine?.name === 'link') return valueFrom(source, line, inLine);
    line = source.nextText(line);
  }
  return undefined;
}

/** The value beside a label, or in the line below it. */
function valueFrom(source: Source, line: Line, label: Label): string | undefined {
  return line.text.slice(label.valueAt).trim() || source.nextText(line)?.text.trim();
}

const ADDRESS = /https?:\/\/[^\s<>()[\]]+/i;

function identifierIn(value: string): string | undefined {
  return parseIdentifier(ADDRESS.exec(value)?.[0] ?? value)?.id;
}
