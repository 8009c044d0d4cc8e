/**
 * Entries parted by `---`: `# Title` with bold labels, or plain `Title:`, `PDF:`, `Summary:` with wrapped lines.
 * The last separator before an entry or the end parts entries, and text behind it belongs to none; others are text of the
 * field they stand in.
 */
import { DigestBuilder } from '../builder.ts';
import {
  isForeign,
  isKnown,
  isLabel,
  isPlainLabel,
  type Label,
  RecurringLabels,
} from '../labels.ts';
import type { Line, Source } from '../source.ts';
import { openLabels } from './label-line.ts';
import {
  isOtherPaper,
  isStranger,
  type LostHead,
  labelBelow,
  lostHeadAt,
  openLostHead,
  readAddress,
} from './lost-head.ts';
import type { Reader } from './reader.ts';

const HEADING = /^#[ \t]+(?=\S)/;
/** A heading, also one without a title, as where a producer had none. */
const HEAD = /^#(?:[ \t]+|$)/;
const SEPARATOR = /^[ \t]{0,3}(?:-{3,}|\*{3,}|_{3,}|={3,})[ \t]*$/;
/** Fields that may stand first in an entry, below its heading. */
const OPENING = new Set(['title', 'authors', 'link', 'abstract', 'categories', 'date']);
/** What the parts of a structured abstract are called, too. */
const PARTS_OF_TEXT = new Set(['motivation', 'method', 'result', 'conclusion']);
/** How many lines a plain title may wrap to before its next label. */
const TITLE_LINES = 8;

type Head = 'bold' | 'plain';

function knownBold(line: Line | undefined): Label | undefined {
  const label = line?.boldLabel;
  return label && isKnown(label) ? label : undefined;
}

function headOf(source: Source, line: Line): Head | undefined {
  if (line.text.startsWith('#') && HEAD.test(line.text)) {
    const label = knownBold(source.nextText(line));
    return label && OPENING.has(label.name) ? 'bold' : undefined;
  }
  return line.plainLabel?.name === 'title' && hasPlainLabelAfter(source, line)
    ? 'plain'
    : undefined;
}

function hasPlainLabelAfter(source: Source, head: Line): boolean {
  for (const line of source.lines.slice(head.number, head.number + TITLE_LINES)) {
    if (line.isBlank || SEPARATOR.test(line.text)) return false;
    if (line.plainLabel) return line.plainLabel.name !== 'title';
  }
  return false;
}

class SeparatedReader {
  readonly #source: Source;
  readonly #builder: DigestBuilder;
  readonly #recurring: RecurringLabels;
  #head: Head = 'bold';

  constructor(source: Source) {
    this.#source = source;
    this.#builder = new DigestBuilder(source, 'separated');
    this.#recurring = new RecurringLabels(source, detect);
  }

  read() {
    for (const line of this.#source.lines) {
      if (line.isBlank) continue;
      const head = this.#headAt(line);
      const lost = head ? undefined : lostHeadAt(this.#builder, line);
      if (head) this.#readHead(line, head);
      else if (lost) this.#readLost(line, lost);
      else if (SEPARATOR.test(line.text)) this.#readSeparator(line);
      else if (this.#builder.inEntry) this.#readEntryLine(line);
      else if (HEADING.test(line.text)) this.#builder.header(line, 'title', 2, line.text.length);
      else this.#builder.prose(line);
    }
    return this.#builder.finish();
  }

  /** A heading with a label of the translator's in a translation is text of it. */
  #headAt(line: Line): Head | undefined {
    const head = headOf(this.#source, line);
    const next = this.#source.nextText(line);
    const label = head === 'bold' ? knownBold(next) : undefined;
    const isText =
      label && isForeign(label, this.#builder.openLabel) && !this.#recurring.has(label);
    return isText ? undefined : head;
  }

  #readLost(line: Line, lost: LostHead): void {
    const below = labelBelow(this.#source, line)?.line;
    this.#head = below?.plainLabel ? 'plain' : 'bold';
    openLostHead(this.#builder, line, lost);
  }

  #readHead(line: Line, head: Head): void {
    this.#head = head;
    this.#builder.openEntry(line);
    const label = line.plainLabel;
    if (head === 'plain' && label) {
      this.#builder.openField(line, label);
    } else {
      const from = line.text.length - line.text.replace(HEAD, '').length;
      this.#builder.field(line, { name: 'title', label: 'title' }, from, line.text.length);
    }
  }

  #readSeparator(line: Line): void {
    const next = this.#source.nextText(line);
    if (next && !this.#isHead(next) && (this.#beginsUntitled(next) || this.#beginsWithout(next))) {
      this.#builder.frame(line);
      this.#builder.openEntry(next);
    } else if (!this.#builder.inField || this.#isLast(next)) {
      this.#builder.frame(line);
    } else {
      this.#builder.continueField(line);
    }
  }

  #isHead(line: Line): boolean {
    return this.#headAt(line) !== undefined || lostHeadAt(this.#builder, line) !== undefined;
  }

  /** Whether no other separator stands from a line on before the next entry. */
  #isLast(from: Line | undefined): boolean {
    for (let line = from; line && !this.#isHead(line); line = this.#source.nextText(line)) {
      if (SEPARATOR.test(line.text)) return false;
    }
    return true;
  }

  /** An entry that lost its title line: after a separator, a label that the open entry already has. */
  #beginsUntitled(next: Line): boolean {
    const label = this.#head === 'bold' ? knownBold(next) : next.plainLabel;
    return label !== undefined && this.#builder.inEntry && this.#builder.has(label);
  }

  /** The same, below a line that may be its title. */
  #beginsWithout(next: Line): boolean {
    const below = labelBelow(this.#source, next);
    if (below) return isOtherPaper(this.#builder, below.line, below.label);
    return isStranger(this.#builder, next);
  }

  #readEntryLine(line: Line): void {
    const label = this.#labelOf(line);
    if (!label) {
      if (!readAddress(this.#builder, line)) this.#builder.continueField(line);
    } else if (isOtherPaper(this.#builder, line, label)) {
      this.#builder.openEntry(line);
      openLabels(this.#builder, line, label);
    } else if (this.#builder.has(label)) {
      this.#builder.continueRepeated(line, label);
    } else {
      openLabels(this.#builder, line, label);
    }
  }

  #labelOf(line: Line): Label | undefined {
    const open = this.#builder.openLabel;
    const plain = this.#head === 'plain' ? line.plainLabel : undefined;
    if (plain) return isPlainLabel(plain, line.text, open) ? plain : undefined;
    const label = this.#head === 'plain' ? undefined : line.boldLabel;
    if (!label || this.#isInText(line, label)) return undefined;
    return isLabel(label, this.#recurring, open) ? label : undefined;
  }

  /**
   * Whether a label heads a part of the open abstract: it stands in the line below its text, where blank lines part the
   * fields, and few other entries have it.
   */
  #isInText(line: Line, label: Label): boolean {
    const open = this.#builder.openPart;
    if (open?.label.name !== 'abstract' || open.label.lang !== undefined) return false;
    if (!PARTS_OF_TEXT.has(label.name) || label.lang !== undefined) return false;
    if (this.#recurring.hasSeveral(label)) return false;
    const isBlank = (index: number) => !this.#source.lines[index]?.text.trim();
    return !isBlank(line.number - 2) && isBlank(this.#source.lineIndexAt(open.start) - 1);
  }
}

function detect(source: Source): number {
  return source.lines.filter((line) => headOf(source, line) !== undefined).length;
}

export const separated: Reader = {
  name: 'separated',
  detect,
  read: (source) => new SeparatedReader(source).read(),
};
